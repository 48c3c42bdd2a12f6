package org.legalcircle.servicecircle.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.servicecircle.domain.ServiceCircleRefusal;
import org.legalcircle.servicecircle.domain.Village;
import org.legalcircle.servicecircle.domain.VillageProfile;
import org.legalcircle.servicecircle.store.Villages;
import org.legalcircle.servicecircle.usecase.ReadingRows.Read;

/** Tells of many villages at once, from a file: all of its rows, or none. */
@ApplicationScoped
public class ImportingVillages {
    private final ReadingRows reading;
    private final Villages villages;
    private final InstantSource clock;

    ImportingVillages(ReadingRows reading, Villages villages, InstantSource clock) {
        this.reading = reading;
        this.villages = villages;
        this.clock = clock;
    }

    /**
     * Adds villages whose codes are new, and describes the others anew.
     *
     * @param faults where to gather what is wrong; the refusal names it all
     */
    @WithTransaction
    public Uni<ImportReceipt> importAll(Caller caller, Iterator<ToldRow> rows, RowFaults faults) {
        var told = reading.readAll(rows, VillageProfile.class, faults, read -> checkBranch(caller, read, faults));
        return villages.known(told.keySet())
                .invoke(known -> known.forEach(village -> checkBranch(caller, village, told, faults)))
                .invoke(known -> faults.refuse(told.size()))
                .flatMap(known -> keep(told, known));
    }

    /** Adds villages for the service itself; known ones stay as they are. */
    @WithTransaction
    public Uni<ImportReceipt> addNew(Map<String, VillageProfile> told) {
        return villages.known(told.keySet())
                .map(known -> known.stream().map(Village::code).collect(Collectors.toSet()))
                .flatMap(known -> keep(Read.allBut(known, told), List.of()));
    }

    private Uni<ImportReceipt> keep(Map<String, Read<VillageProfile>> told, List<Village> known) {
        var now = clock.instant();
        var byCode = known.stream().collect(Collectors.toMap(Village::code, Function.identity()));
        var kept = new ArrayList<Village>(told.size());
        told.values().forEach(read -> {
            var before = byCode.get(read.code());
            if (before == null) {
                kept.add(new Village(Ids.next(now), 0, read.code(), read.value()));
            } else if (!before.profile().equals(read.value())) {
                kept.add(new Village(before.id(), before.version() + 1, before.code(), read.value()));
            }
        });
        var changed =
                (int) kept.stream().filter(village -> village.version() > 0).count();
        var receipt = new ImportReceipt(told.size(), kept.size() - changed, changed, told.size() - kept.size());
        return villages.keep(kept, now).replaceWith(receipt);
    }

    private static void checkBranch(Caller caller, Read<VillageProfile> read, RowFaults faults) {
        if (!caller.covers(read.value().organisationPath())) {
            faults.add(read.row(), "/organisationPath", new Refused(ServiceCircleRefusal.OUTSIDE_BRANCH));
        }
    }

    private static void checkBranch(
            Caller caller, Village known, Map<String, Read<VillageProfile>> told, RowFaults faults) {
        if (!caller.covers(known.profile().organisationPath())) {
            faults.add(told.get(known.code()).row(), "/code", new Refused(ServiceCircleRefusal.OUTSIDE_BRANCH));
        }
    }
}
