package org.campuspartners.runner.signin;

import java.nio.file.Path;
import java.util.List;
import org.campuspartners.runner.process.JavaProgram;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program of the sign-in server's process: a Spring Authorization Server for development. */
@SpringBootApplication
public class SignInProcess {

    /**
     * The command line of a sign-in server.
     *
     * @param issuer its address, as the tokens name it
     * @param key file of the key that signs them; made if it is not there
     */
    public static List<String> program(String issuer, int port, Path key) {
        return JavaProgram.main(
                SignInProcess.class,
                "96m",
                List.of("-XX:TieredStopAtLevel=1"),
                List.of(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--campus.sign-in.issuer=" + issuer,
                        "--campus.sign-in.key=" + key));
    }

    public static void main(String[] args) {
        SpringApplication.run(SignInProcess.class, args);
    }
}
