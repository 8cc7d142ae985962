package org.campuspartners.runner.cli;

import org.campuspartners.runner.process.Part;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a part. */
final class PartName implements ITypeConverter<Part> {

    @Override
    public Part convert(String name) {
        return Part.named(name)
                .orElseThrow(() ->
                        new TypeConversionException("there is no \"" + name + "\" here; there are " + Part.names()));
    }
}
