package org.campuspartners.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Requests as anybody outside sends them, over one client for all tests of a module. */
public final class PlainHttp {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final List<Consumer<HttpResponse<String>>> LISTENERS = new CopyOnWriteArrayList<>();

    private PlainHttp() {}

    /** Has every answer from now on looked at, by whichever test it was asked for. */
    public static void overheardBy(Consumer<HttpResponse<String>> listener) {
        LISTENERS.add(listener);
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            LISTENERS.forEach(listener -> listener.accept(answer));
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
