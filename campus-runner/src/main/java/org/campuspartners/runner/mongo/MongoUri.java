package org.campuspartners.runner.mongo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A connection string in its pieces, so that one piece can be replaced. */
record MongoUri(String scheme, String userInfo, String hosts, String database, List<String> options) {

    private static final String AUTH_SOURCE = "authSource=";

    static MongoUri parse(String uri) {
        int scheme = uri.indexOf("://") + 3;
        int question = uri.indexOf('?');
        String main = uri.substring(scheme, question < 0 ? uri.length() : question);
        List<String> options = question < 0
                ? List.of()
                : Arrays.stream(uri.substring(question + 1).split("&"))
                        .filter(option -> !option.isBlank())
                        .toList();
        int at = main.lastIndexOf('@');
        String user = at < 0 ? "" : main.substring(0, at);
        String rest = main.substring(at + 1);
        int slash = rest.indexOf('/');
        return new MongoUri(
                uri.substring(0, scheme),
                user,
                slash < 0 ? rest : rest.substring(0, slash),
                slash < 0 ? "" : rest.substring(slash + 1),
                options);
    }

    /** The same server and user, another database; where the user is known stays where it was. */
    MongoUri database(String name) {
        boolean said = options.stream().anyMatch(option -> option.startsWith(AUTH_SOURCE));
        return new MongoUri(
                scheme,
                userInfo,
                hosts,
                name,
                userInfo.isEmpty() || said ? options : with(AUTH_SOURCE + (database.isEmpty() ? "admin" : database)));
    }

    /** The same server and database, another user. */
    MongoUri user(String name, String password, String knownIn) {
        return new MongoUri(scheme, name + ":" + password, hosts, database, with(AUTH_SOURCE + knownIn));
    }

    private List<String> with(String option) {
        String name = option.substring(0, option.indexOf('=') + 1);
        return Stream.concat(options.stream().filter(other -> !other.startsWith(name)), Stream.of(option))
                .toList();
    }

    @Override
    public String toString() {
        return scheme + (userInfo.isEmpty() ? "" : userInfo + "@") + hosts + "/" + database
                + options.stream().collect(Collectors.joining("&", options.isEmpty() ? "" : "?", ""));
    }
}
