package org.campuspartners.partnership.testing;

/** Something of the service's, as its events name it ({@code unit/<id>}) and as its API does ({@code /api/units/<id>}). */
public record Subject(String kind, String id) {

    private static final String API = "/api/";

    public static Subject at(String address) {
        String[] parts = address.substring(API.length()).split("/");
        return new Subject(parts[0].substring(0, parts[0].length() - 1), parts[1]);
    }

    public String path() {
        return API + kind + "s/" + id;
    }

    public String path(String rest) {
        return path() + "/" + rest;
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
