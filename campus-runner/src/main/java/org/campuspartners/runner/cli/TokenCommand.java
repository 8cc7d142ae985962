package org.campuspartners.runner.cli;

import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.signin.Personas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        description = "Prints a bearer token of a sample person, good for an hour and all three services.")
final class TokenCommand implements Runnable {

    @ParentCommand
    CampusCommand parent;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "PERSONA",
            arity = "0..1",
            description = "coordinator, educator, student, ... or user:USERNAME for anybody else of the sample.")
    String persona;

    @Option(names = "--list", description = "Say who there is.")
    boolean list;

    @Override
    public void run() {
        Personas personas = Personas.sample();
        if (list) {
            personas.names().forEach(name -> Console.terminal().answer(line(name, personas)));
            return;
        }
        if (persona == null || personas.named(persona).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    (persona == null ? "Whose token?" : "Nobody here is called \"" + persona + "\".") + " There are: "
                            + String.join(", ", personas.names()) + ", user:USERNAME");
        }
        Console.terminal().answer(parent.campus().tokens().of(persona));
    }

    private static String line(String name, Personas personas) {
        Personas.Persona persona = personas.named(name).orElseThrow();
        return "%-14s %-16s %s".formatted(name, persona.username(), persona.description());
    }
}
