package org.campuspartners.chassis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands before a server and can cut a connection after a request went through and before its answer does. */
public final class CuttingProxy implements AutoCloseable {

    private final ServerSocket front;
    private final String host;
    private final int port;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile String word = "";

    /** @param address of the server, {@code host:port} */
    public CuttingProxy(String address) {
        host = address.substring(0, address.lastIndexOf(':'));
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        try {
            front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** {@code host:port} to use instead of the server's. */
    public String address() {
        return front.getInetAddress().getHostAddress() + ":" + front.getLocalPort();
    }

    /** Keeps back the answers to the next so many requests that hold this word, and cuts their connections. */
    public void cutAnswers(String toWhatHolds, int times) {
        word = toWhatHolds;
        cuts.set(times);
    }

    /** How many cuts are still to come. */
    public int cutsLeft() {
        return cuts.get();
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                Connection connection = new Connection(front.accept(), new Socket(host, port));
                Thread.ofVirtual().start(connection::requests);
                Thread.ofVirtual().start(connection::answers);
            } catch (IOException closing) {
                // The next one, or the end.
            }
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean cut;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void requests() {
            pump(client, server, bytes -> {
                boolean meant = !word.isEmpty() && bytes.contains(word);
                cut |= meant && cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                return true;
            });
        }

        void answers() {
            pump(server, client, bytes -> !cut);
        }

        private void pump(Socket from, Socket to, Predicate<String> passes) {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                byte[] buffer = new byte[65_536];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!passes.test(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                        return;
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException ended) {
                // Either side has closed it.
            }
        }
    }
}
