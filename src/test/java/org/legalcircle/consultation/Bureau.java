package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.legalcircle.consultation.domain.AdviserProfile;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.ExtraDay;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.domain.WeeklyHours;
import org.legalcircle.consultation.usecase.OfferingSeats;
import org.legalcircle.consultation.usecase.RunningOut;
import org.legalcircle.consultation.usecase.SettingOpeningRules;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.domain.MobileNumber;
import org.legalcircle.identity.usecase.RegisteringACitizen;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.event.EventRelay;
import org.legalcircle.platform.security.AccessTokens;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;

/** The people of a test: advisers with slots, citizens and staff with a token. Each call makes new ones. */
@Singleton
public class Bureau {
    /** Where the advisers of a test work. */
    public static final String STATION = "/330881/330881105/";

    private final SettingOpeningRules opening;
    private final RunningOut runningOut;
    private final OfferingSeats offering;
    private final RegisteringACitizen citizens;
    private final AccessTokens tokens;
    private final ObjectMapper json;
    private final Pool pool;
    private final EventRelay relay;
    private final InstantSource clock;

    Bureau(
            SettingOpeningRules opening,
            RunningOut runningOut,
            OfferingSeats offering,
            RegisteringACitizen citizens,
            AccessTokens tokens,
            ObjectMapper json,
            Pool pool,
            EventRelay relay,
            InstantSource clock) {
        this.opening = opening;
        this.runningOut = runningOut;
        this.offering = offering;
        this.citizens = citizens;
        this.tokens = tokens;
        this.json = json;
        this.pool = pool;
        this.relay = relay;
        this.clock = clock;
    }

    /** An adviser on labour and lending who is there on weekdays from 9 to 12 and from 14 to 17, half an hour each. */
    public UUID adviser(int capacity) {
        return adviser(rules(capacity));
    }

    /** An adviser with these rules. */
    public UUID adviser(OpeningRules rules) {
        return adviser(rules, Topic.LABOUR, Topic.LENDING);
    }

    /** An adviser with these rules and topics. */
    public UUID adviser(OpeningRules rules, Topic... topics) {
        var id = Ids.next(clock.instant());
        var profile = new AdviserProfile(id, UUID.randomUUID(), STATION, "赵敏", Set.of(topics), List.of("zh-CN"), null);
        await(() -> opening.employ(profile, rules));
        return id;
    }

    /** An adviser of this organisation with the slots of {@link #doubleSlot()}. */
    public UUID adviserOf(OrganisationSummary office) {
        var id = Ids.next(clock.instant());
        var profile =
                new AdviserProfile(id, office.id(), office.path(), "赵敏", Set.of(Topic.LABOUR), List.of("zh-CN"), null);
        await(() -> opening.employ(profile, doubleSlot()));
        return id;
    }

    /** The usual rules with so many seats a slot. */
    public static OpeningRules rules(int capacity) {
        var hours = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .flatMap(day -> Stream.of(
                        new WeeklyHours(day, LocalTime.of(9, 0), LocalTime.of(12, 0), EnumSet.allOf(Channel.class)),
                        new WeeklyHours(day, LocalTime.of(14, 0), LocalTime.of(17, 0), Set.of(Channel.ON_SITE))))
                .toList();
        return new OpeningRules(
                hours,
                List.of(),
                List.of(),
                List.of(),
                true,
                null,
                Duration.ofMinutes(30),
                Duration.ZERO,
                capacity,
                Duration.ofMinutes(30),
                28,
                Duration.ofHours(2));
    }

    /** One slot in the whole booking window: tomorrow at ten. */
    public static OpeningRules singleSlot() {
        return onTomorrow(LocalTime.of(10, 30));
    }

    /** That slot and another one behind it. */
    public static OpeningRules doubleSlot() {
        return onTomorrow(LocalTime.of(11, 0));
    }

    private static OpeningRules onTomorrow(LocalTime until) {
        return new OpeningRules(
                List.of(),
                List.of(),
                List.of(),
                List.of(new ExtraDay(LocalDate.of(2026, 11, 24), LocalTime.of(10, 0), until, Set.of(Channel.ON_SITE))),
                true,
                null,
                Duration.ofMinutes(30),
                Duration.ZERO,
                1,
                Duration.ofMinutes(30),
                28,
                Duration.ofHours(2));
    }

    /** A request of the adviser to change the opening rules as they are now. */
    public RulesRequest openingRules(UUID adviser) {
        var tag = staff(adviser, Role.ADVISER, STATION)
                .get("/api/v1/desk/advisers/{id}/opening-rules", adviser)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return openingRules(adviser, tag);
    }

    /** The same, as they were when they had this tag. */
    public RulesRequest openingRules(UUID adviser, String tag) {
        return body -> staff(adviser, Role.ADVISER, STATION)
                .header("If-Match", tag)
                .body(written(body))
                .put("/api/v1/desk/advisers/{id}/opening-rules", adviser);
    }

    private String written(OpeningRules rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends new opening rules. */
    public interface RulesRequest {
        /** The answer to these rules. */
        io.restassured.response.Response put(OpeningRules rules);
    }

    /** Clears away what ran out, as every instance does now and then. */
    public void clearAway() {
        await(runningOut::clearAll);
    }

    /** Offers free seats, as every instance does now and then. */
    public void offerSeats() {
        await(offering::offerAll);
    }

    /** The slots of an adviser that are free from now on, soonest first. */
    public List<UUID> freeSlots(UUID adviser) {
        return given().queryParam("adviser", adviser)
                .queryParam("limit", 100)
                .get("/api/v1/slots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }

    /** A slot of an adviser with so many seats, some days ahead. */
    public UUID slot(int capacity) {
        return freeSlots(adviser(capacity)).get(20);
    }

    /** A citizen, as the bearer of a token. */
    public Citizen citizen() {
        var mobile = "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        var registered = await(() -> citizens.known(MobileNumber.parse(mobile)));
        return new Citizen(registered.id(), id -> token(id, Set.of(Role.CITIZEN), null));
    }

    /** Somebody with a token whom the service does not know. */
    public Citizen stranger() {
        return new Citizen(Ids.next(clock.instant()), id -> token(id, Set.of(Role.CITIZEN), null));
    }

    /** A request of a staff member with this role in this branch. */
    public RequestSpecification staff(Role role, String branch) {
        return staff(Ids.next(clock.instant()), role, branch);
    }

    /** A request of this staff member. */
    public RequestSpecification staff(UUID id, Role role, String branch) {
        return json(token(id, Set.of(role), branch));
    }

    /** What happened is heard by everybody; the service's own relay may be at it at the same moment. */
    public void letEverybodyHear() {
        Awaitility.await().until(() -> {
            await(relay::deliverAll);
            return untold() == 0;
        });
    }

    private long untold() {
        return await(() -> pool.query("""
                                select count(*) from platform.event
                                where delivered_at is null and attempts = 0""").execute()).iterator().next().getLong(0);
    }

    /** How many seats of a slot are kept by bookings. */
    public long seatsKept(UUID slot) {
        return await(() -> pool.preparedQuery("""
                                select count(*) from consultation.booking
                                where slot_id = $1 and stage not in ('CANCELLED', 'EXPIRED')""").execute(Tuple.of(slot)))
                .iterator()
                .next()
                .getLong(0);
    }

    private String token(UUID id, Set<Role> roles, String branch) {
        return tokens.issue(new Caller(id, UUID.randomUUID(), roles, branch)).value();
    }

    /** A request with this token and a new idempotency key. */
    public static RequestSpecification json(String token) {
        return json(token, UUID.randomUUID().toString());
    }

    /** A request with this token and this idempotency key. */
    public static RequestSpecification json(String token, String key) {
        return given().auth().oauth2(token).contentType("application/json").header("Idempotency-Key", key);
    }

    /** Waits for work of the service, on a context such as a request has. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
