package org.legalcircle.architecture.bad.identity.store;

import com.graphhopper.util.PMap;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import org.legalcircle.architecture.bad.identity.usecase.Doing;

/** Says nothing by its name, points outwards, uses JDBC and a map, begins a transaction and waits for it. */
public class PersonData {
    Doing outwards;
    Connection jdbc;
    PMap map;

    @WithTransaction
    String waits(Uni<String> something) {
        return something.await().indefinitely();
    }
}
