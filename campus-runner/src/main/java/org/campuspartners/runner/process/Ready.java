package org.campuspartners.runner.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** How one sees that a part is ready for work. */
public interface Ready {

    boolean isReady();

    /** Where it is asked; completes the sentence "waiting for it to answer ...". */
    String where();

    /** Ready when that address answers 200. */
    static Ready http(URI address) {
        return new HttpReady(address);
    }

    /** Ready when a connection is accepted. */
    static Ready port(int port) {
        return new PortReady(port);
    }

    record HttpReady(URI address) implements Ready {

        private static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

        @Override
        public boolean isReady() {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            try {
                return HTTP.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CampusProblem("Interrupted while waiting for " + address, e);
            }
        }

        @Override
        public String where() {
            return "at " + address;
        }
    }

    record PortReady(int port) implements Ready {

        @Override
        public boolean isReady() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public String where() {
            return "on port " + port;
        }
    }
}
