package org.campuspartners.runner.campus;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.campuspartners.runner.process.Part;

/** Stands where a service stands: it is ready at once, takes every time it is told, and writes down that it was. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        System.out.println("starts " + System.getenv("CAMPUS_CLOCK_OFFSET"));
        server.createContext("/", exchange -> {
            System.out.println(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** Puts this program where the runner looks for the jars of the services. */
    static void buildInto(Path root) throws IOException {
        for (Part service : Part.SERVICES) {
            Path folder = Files.createDirectories(root.resolve(service.title() + "-service/target"));
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
            String entry = FakeService.class.getName().replace('.', '/') + ".class";
            try (OutputStream file = Files.newOutputStream(folder.resolve("fake-exec.jar"));
                    JarOutputStream jar = new JarOutputStream(file, manifest)) {
                jar.putNextEntry(new JarEntry(entry));
                jar.write(FakeService.class.getResourceAsStream("/" + entry).readAllBytes());
                jar.closeEntry();
            }
        }
    }
}
