package org.campuspartners.runner.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_named_with_the_option_that_moves_it() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(port, "feedback"))
                    .isInstanceOf(CampusProblem.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("feedback")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void a_port_taken_on_every_address_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "kafka"))
                    .isInstanceOf(CampusProblem.class);
        }
    }

    @Test
    void a_free_port_is_fine() throws Exception {
        int port;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = once.getLocalPort();
        }
        assertThatCode(() -> Ports.requireFree(port, "kafka")).doesNotThrowAnyException();
    }
}
