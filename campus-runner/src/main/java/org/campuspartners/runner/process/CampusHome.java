package org.campuspartners.runner.process;

import java.nio.file.Path;

/**
 * Where the campus keeps its things.
 *
 * @param root the project's folder, with the modules that were built
 * @param state what is kept between runs: processes, logs, data, keys and secrets
 */
public record CampusHome(Path root, Path state) {

    public CampusHome {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    public static CampusHome of(Path root) {
        return new CampusHome(root, folder(root));
    }

    private static Path folder(Path root) {
        return root.resolve(".campus");
    }

    /** Of a campus of the same project that is nobody's home: it has a state of its own, and shares the programs. */
    public CampusHome beside(String name) {
        return new CampusHome(root, state.resolve(name));
    }

    Path processFile(Part part) {
        return state.resolve("run").resolve(part.title() + ".process");
    }

    public Path log(Part part) {
        return state.resolve("logs").resolve(part.title() + ".log");
    }

    public Path data(Part part) {
        return state.resolve("data").resolve(part.title());
    }

    /** Where the program of that part lies in its pieces, for all campuses of this folder. */
    public Path unpacked(Part part) {
        return of(root).state.resolve("unpacked").resolve(part.title());
    }

    /** Keys of the sign-in server, of MongoDB and of campaigns; for the owner alone. */
    public Path keys() {
        return state.resolve("keys");
    }

    /** Programs that the campuses of this folder share, such as a {@code mongod}; {@code --clean} keeps them. */
    public Path programs() {
        return folder(root).resolve("bin");
    }

    /** Programs that commands install for themselves; {@code --clean} keeps them. */
    public Path tools() {
        return folder(root).resolve("tools");
    }

    /** How far domain time is ahead of real time, as an ISO 8601 duration. */
    public Path clock() {
        return state.resolve("clock");
    }
}
