package org.campuspartners.chassis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands before a server, and can cut off or keep back its answers, cut off one of its peers, or all of them.
 *
 * <p>It looks for words in requests as they are on the wire: they must be neither compressed nor encrypted.
 */
public final class CuttingProxy implements AutoCloseable {

    private final ServerSocket front;
    private final String host;
    private final int port;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger meant = new AtomicInteger();
    private volatile String word = "";
    private volatile Duration delay = Duration.ZERO;
    private volatile String outcast = "";
    private volatile boolean off;

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

    /** Keeps the answers to the next so many requests that hold this word for ever, and cuts their connections. */
    public void cutAnswers(String toWhatHolds, int times) {
        delayAnswers(toWhatHolds, times, Duration.ZERO);
    }

    /** Keeps back the answers to the next so many requests that hold this word. */
    public void delayAnswers(String toWhatHolds, int times, Duration byThat) {
        word = toWhatHolds;
        delay = byThat;
        meant.set(times);
    }

    /** How many of the answers meant are still to come. */
    public int answersLeft() {
        return meant.get();
    }

    /** Cuts off whoever sends this word, from now on. */
    void cutOff(String whoSays) {
        outcast = whoSays;
    }

    /** Lets nobody through any more. */
    public void cutOff() {
        off = true;
        connections.forEach(Connection::cut);
    }

    /** Everybody gets through again. */
    public void heal() {
        outcast = "";
        off = false;
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                Socket client = front.accept();
                if (off) {
                    client.close();
                } else {
                    new Connection(client, new Socket(host, port)).start();
                }
            } catch (IOException closing) {
                // The next one, or the end.
            }
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
        connections.forEach(Connection::cut);
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean isMeant;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            connections.add(this);
            Thread.ofVirtual().start(() -> pump(client, server, this::requestPasses));
            Thread.ofVirtual().start(() -> pump(server, client, this::answerPasses));
        }

        void cut() {
            connections.remove(this);
            try (client;
                    server) {
                isMeant = false;
            } catch (IOException ended) {
                // Either side has closed it.
            }
        }

        private boolean requestPasses(String request) {
            if (!outcast.isEmpty() && request.contains(outcast)) {
                return false;
            }
            isMeant |=
                    !word.isEmpty() && request.contains(word) && meant.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            return true;
        }

        private boolean answerPasses(String answer) {
            if (!isMeant) {
                return true;
            }
            LockSupport.parkNanos(delay.toNanos());
            isMeant = false;
            return !delay.isZero();
        }

        private interface Passing {
            boolean passes(String bytes);
        }

        private void pump(Socket from, Socket to, Passing passing) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[65_536];
                int read = in.read(buffer);
                while (read >= 0 && passing.passes(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                    out.write(buffer, 0, read);
                    read = in.read(buffer);
                }
            } catch (IOException ended) {
                // Either side has closed it.
            } finally {
                cut();
            }
        }
    }
}
