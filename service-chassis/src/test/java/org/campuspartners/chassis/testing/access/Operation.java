package org.campuspartners.chassis.testing.access;

import java.net.URI;

/** What can be asked of a service, such as {@code POST /api/units/{id}/claim}. */
record Operation(String method, String path) {

    private static final String NOWHERE = "0".repeat(32);

    static Operation of(String text) {
        String[] parts = text.split(" ", 2);
        return new Operation(parts[0], parts[1]);
    }

    /** The same address, of something that is not there. */
    URI nowhere(URI address) {
        String[] template = path.split("/");
        String[] parts = address.getPath().split("/");
        for (int i = 0; i < template.length; i++) {
            if (template[i].startsWith("{")) {
                parts[i] = NOWHERE;
                break;
            }
        }
        return address.resolve(String.join("/", parts));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
