package org.legalcircle.servicecircle.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.servicecircle.domain.PointProfile;
import org.legalcircle.servicecircle.domain.ServiceCircleRefusal;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.store.ServicePoints;
import org.legalcircle.servicecircle.usecase.ReadingRows.Read;

/** Opens and changes many points at once, from a file: all of its rows, or none. */
@ApplicationScoped
public class ImportingPoints {
    private final ReadingRows reading;
    private final ServicePoints points;
    private final DescribingPoints describing;
    private final InstantSource clock;

    ImportingPoints(ReadingRows reading, ServicePoints points, DescribingPoints describing, InstantSource clock) {
        this.reading = reading;
        this.points = points;
        this.describing = describing;
        this.clock = clock;
    }

    /**
     * Opens points whose codes are new, and describes the others anew.
     *
     * @param faults where to gather what is wrong; the refusal names it all
     */
    @WithTransaction
    public Uni<ImportReceipt> importAll(Caller caller, Iterator<ToldRow> rows, RowFaults faults) {
        var told = reading.readAll(rows, PointProfile.class, faults, read -> checkBranch(caller, read, faults));
        return points.known(told.keySet())
                .invoke(known -> known.forEach(point -> checkBranch(caller, point, told, faults)))
                .invoke(known -> faults.refuse(told.size()))
                .flatMap(known -> keep(told, known, caller.id()));
    }

    /** Opens points for the service itself; known ones stay as they are. */
    @WithTransaction
    public Uni<ImportReceipt> openNew(Map<String, PointProfile> told) {
        return points.known(told.keySet())
                .map(known -> known.stream().map(ServicePoint::code).collect(Collectors.toSet()))
                .flatMap(known -> keep(Read.allBut(known, told), List.of(), null));
    }

    private Uni<ImportReceipt> keep(Map<String, Read<PointProfile>> told, List<ServicePoint> known, UUID by) {
        var now = clock.instant();
        var byCode = known.stream().collect(Collectors.toMap(ServicePoint::code, Function.identity()));
        var kept = new ArrayList<ServicePoint>(told.size());
        told.values().forEach(read -> {
            var before = byCode.get(read.code());
            if (before == null) {
                kept.add(ServicePoint.open(Ids.next(now), read.code(), read.value(), now));
            } else if (!before.profile().equals(read.value())) {
                kept.add(before.become(read.value(), now));
            }
        });
        var changed = (int) kept.stream().filter(point -> point.version() > 0).count();
        var receipt = new ImportReceipt(told.size(), kept.size() - changed, changed, told.size() - kept.size());
        return describing.keep(kept, by).replaceWith(receipt);
    }

    private static void checkBranch(Caller caller, Read<PointProfile> read, RowFaults faults) {
        if (!caller.covers(read.value().organisationPath())) {
            faults.add(read.row(), "/organisationPath", new Refused(ServiceCircleRefusal.OUTSIDE_BRANCH));
        }
    }

    /** A point of somebody else's cannot be taken over by naming its code. */
    private static void checkBranch(
            Caller caller, ServicePoint known, Map<String, Read<PointProfile>> told, RowFaults faults) {
        if (!caller.covers(known.profile().organisationPath())) {
            faults.add(told.get(known.code()).row(), "/code", new Refused(ServiceCircleRefusal.OUTSIDE_BRANCH));
        }
    }
}
