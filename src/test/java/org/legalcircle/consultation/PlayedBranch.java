package org.legalcircle.consultation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legalcircle.consultation.domain.AdviserProfile;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.ExtraDay;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.usecase.SettingOpeningRules;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

/** A branch of three advisers with three slots each, for one, two and three citizens, and five citizens who want them. */
@Singleton
class PlayedBranch {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SettingOpeningRules opening;
    private final Bureau bureau;
    private final Pool pool;
    private final ObjectMapper json;
    private final SettableClock clock;

    private String branch;
    private List<UUID> advisers;
    private List<UUID> citizens;

    PlayedBranch(SettingOpeningRules opening, Bureau bureau, Pool pool, ObjectMapper json, SettableClock clock) {
        this.opening = opening;
        this.bureau = bureau;
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /** A new branch, new citizens, nine o'clock. */
    void begin() {
        clock.reset();
        branch = Bureau.STATION + UUID.randomUUID() + "/";
        citizens = IntStream.range(0, 5).mapToObj(i -> bureau.citizen().id()).toList();
        advisers = IntStream.rangeClosed(1, 3).mapToObj(this::employ).toList();
    }

    private UUID employ(int capacity) {
        var id = Ids.next(clock.instant());
        var profile =
                new AdviserProfile(id, UUID.randomUUID(), branch, "赵敏", Set.of(Topic.LABOUR), List.of("zh-CN"), null);
        Bureau.await(() -> opening.employ(profile, rules(capacity, 3)));
        return id;
    }

    /** From noon, half an hour each; to be cancelled ten minutes before. */
    private static OpeningRules rules(int capacity, int slots) {
        var noon = LocalTime.NOON;
        var hours = slots == 0
                ? List.<ExtraDay>of()
                : List.of(new ExtraDay(TODAY, noon, noon.plusMinutes(30L * slots), Set.of(Channel.ON_SITE)));
        return new OpeningRules(
                List.of(),
                List.of(),
                List.of(),
                hours,
                false,
                null,
                Duration.ofMinutes(30),
                Duration.ZERO,
                capacity,
                Duration.ofMinutes(5),
                1,
                Duration.ofMinutes(10));
    }

    Books books() {
        return Books.read(pool, json, branch, clock.instant());
    }

    /** Leaves nothing behind. */
    void end() {
        Stream.of(
                        "waitlist_offer where slot_id in (select id from consultation.slot where organisation_path = $1)",
                        "reminder where booking_id in"
                                + " (select id from consultation.booking where organisation_path = $1)",
                        "booking where organisation_path = $1",
                        "waitlist_entry where organisation_path = $1",
                        "slot where organisation_path = $1",
                        "adviser where organisation_path = $1")
                .forEach(rows -> Bureau.await(() ->
                        pool.preparedQuery("delete from consultation." + rows).execute(Tuple.of(branch))));
    }

    /** Its path in the tree. */
    String path() {
        return branch;
    }

    UUID adviser(int number) {
        return advisers.get(number % advisers.size());
    }

    UUID citizen(int number) {
        return citizens.get(number % citizens.size());
    }

    /** An adviser sets other rules. */
    Uni<?> change(int number, int capacity, int slots) {
        var adviser = adviser(number);
        var caller = new Caller(adviser, UUID.randomUUID(), Set.of(Role.ADVISER), branch);
        return opening.change(caller, adviser, rules(capacity, slots), "*");
    }
}
