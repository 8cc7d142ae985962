package org.campuspartners.runner.mongo;

import java.util.List;
import java.util.Optional;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Secrets;

/** A MongoDB that the services can work with. */
public sealed interface Mongo permits GivenMongo, LocalMongod, StandInMongo {

    /** What stays the same for as long as the state fits: {@code mongod}, {@code stand-in}, or the given server's hosts. */
    String kind();

    /** Which MongoDB this is, for people. */
    String description();

    /** The command line of its process; none if it is not the campus's to start. */
    Optional<List<String>> program();

    /** Makes it ready for the services once it accepts connections: each gets a database of its own. Can be repeated. */
    void prepare();

    /** The connection string of that service: its database, and its credentials where the server has them. */
    String uri(Part service);

    /**
     * The one given, else a {@code mongod} that is at hand, else the stand-in. State that the stand-in holds stays with it.
     *
     * @param holdsState the kind that holds this campus's state; empty for a new one
     */
    static Mongo choose(CampusHome home, Options options, String searchPath, String holdsState) {
        if (options.mongodb().isPresent()) {
            return new GivenMongo(options.mongodb().get(), Secrets.of(home));
        }
        int port = options.port(Part.MONGODB);
        Mongo standIn = new StandInMongo(port, home);
        return standIn.kind().equals(holdsState)
                ? standIn
                : LocalMongod.find(searchPath, home.programs())
                        .<Mongo>map(mongod -> new LocalMongod(mongod, port, home))
                        .orElse(standIn);
    }
}
