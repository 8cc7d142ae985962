package org.campuspartners.runner.campus;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number on the command line that is at least one. */
public final class Count implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with what it is not.
        }
        throw new TypeConversionException("'" + text + "' is not a number from 1 up");
    }
}
