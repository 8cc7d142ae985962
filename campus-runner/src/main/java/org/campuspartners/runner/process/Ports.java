package org.campuspartners.runner.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback address. */
public final class Ports {

    private Ports() {}

    /** @throws CampusProblem naming the port, who needs it, and what to do, if somebody listens there */
    public static void requireFree(int port, String who) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException | IllegalArgumentException e) {
            throw new CampusProblem("Port " + port + ", which " + who
                    + " needs, is taken. Free it, or move every port with --port-offset N");
        }
    }
}
