package org.campuspartners.chassis.observe;

import java.util.Locale;

/** A property that is missing or can't hold; the start ends with its one line and no stack trace. */
public final class ConfigurationFault extends RuntimeException {

    /**
     * @param property its name, such as {@code campus.person.secret}
     * @param fault such as {@code is not set; it needs at least 32 random characters}; never the value
     */
    public ConfigurationFault(String property, String fault) {
        super(line(property, fault), null, false, false);
    }

    static String line(String property, String fault) {
        String variable = property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
        return property + " " + fault + " (or as environment variable " + variable + ")";
    }
}
