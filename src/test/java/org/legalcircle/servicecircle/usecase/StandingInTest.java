package org.legalcircle.servicecircle.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.servicecircle.Circle;
import org.legalcircle.servicecircle.ServiceCircleSettings;
import org.legalcircle.servicecircle.domain.CoverageQuestion;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.TravelArea;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.domain.Way;
import org.legalcircle.servicecircle.store.CoverageRuns;
import org.legalcircle.servicecircle.store.CoverageVillages;
import org.legalcircle.servicecircle.store.NearPoints;
import org.legalcircle.servicecircle.store.ServicePoints;
import org.legalcircle.servicecircle.store.Villages;
import org.legalcircle.servicecircle.usecase.travel.TravelTimes;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** What is asked while the engine is down is answered by the estimate, says so, and is asked anew later. */
@QuarkusTest
class StandingInTest {
    private static final double LATITUDE = 28.79;

    @Inject
    Circle circle;

    @Inject
    CoverageRuns runs;

    @Inject
    CoverageVillages found;

    @Inject
    Villages villages;

    @Inject
    DrawingPlans plans;

    @Inject
    NearPoints near;

    @Inject
    ServicePoints points;

    @Inject
    RememberingHours hours;

    @Inject
    CountingVisitors visitors;

    @Inject
    WorkingCalendar calendar;

    @Inject
    ServiceCircleSettings settings;

    @Inject
    ObjectMapper json;

    @Inject
    SettableClock clock;

    @Inject
    Vertx vertx;

    @Inject
    TravelTimes estimate;

    private final Engine engine = new Engine();

    /** Knows the same ways as the estimate, as long as it is up. */
    private final class Engine implements TravelTimes {
        private boolean down;
        private String version = "1";
        private double eastOfTheMap = 180;

        @Override
        public Uni<List<Way>> ways(Place from, List<Place> to, TravelMode mode) {
            return estimate.ways(from, to, mode)
                    .map(ways ->
                            ways.stream().map(way -> told(way, from.position())).toList());
        }

        private Way told(Way way, Position from) {
            if (down) {
                return way.standingIn();
            }
            return from.longitude() > eastOfTheMap ? way : own(way);
        }

        private Way own(Way way) {
            return new Way(way.seconds(), way.metres(), TravelEngine.TABLE_SERVICE, way.errorPercent());
        }

        @Override
        public TravelEngine engine(TravelMode mode) {
            return TravelEngine.TABLE_SERVICE;
        }

        @Override
        public double farthestMetres(TravelMode mode, Duration time) {
            return estimate.farthestMetres(mode, time);
        }

        @Override
        public Uni<TravelArea> area(Place to, TravelMode mode, Duration within) {
            return estimate.area(to, mode, within);
        }

        @Override
        public String version(TravelMode mode) {
            return version;
        }
    }

    @BeforeEach
    @AfterEach
    void clear() {
        circle.clear();
    }

    private CoverageRun audit() {
        var auditing = new AuditingCoverage(
                runs,
                found,
                villages,
                plans,
                new VisitingVillages(engine, vertx),
                engine,
                calendar,
                settings,
                json,
                clock);
        var today = Zone.dateOf(clock.instant());
        var question = CoverageQuestion.about(today, TravelMode.WALK, 30, null);
        return People.run(() -> auditing.audit("/330881/", question, List.of()));
    }

    private Found find() {
        var finding = new FindingPoints(near, points, hours, engine, visitors, settings);
        var search = new Search(
                new Position(118.5, LATITUDE), TravelMode.WALK, Duration.ofMinutes(30), null, clock.instant());
        return People.run(() -> finding.find(search, Cursor.START, 10));
    }

    @Test
    void an_audit_that_was_partly_estimated_does_not_answer_for_the_engine() {
        circle.open(circle.profile(118.5, LATITUDE));
        circle.settle(circle.village("N", 118.5, LATITUDE, 900));
        engine.down = true;
        var degraded = audit();

        engine.down = false;
        var whole = audit();

        assertThat(degraded.standIn()).isTrue();
        assertThat(whole.standIn()).isFalse();
        assertThat(whole.id()).isNotEqualTo(degraded.id());
        assertThat(People.run(() -> runs.require(degraded.id(), "/330881/"))).isEqualTo(degraded);
        engine.down = true;
        assertThat(audit()).as("what the engine answered is not asked again").isEqualTo(whole);
    }

    @Test
    void one_that_was_estimated_only_where_the_map_ends_is_not_asked_again() {
        circle.open(circle.profile(118.5, LATITUDE));
        circle.settle(circle.village("N", 118.5, LATITUDE, 900), circle.village("E", 118.51, LATITUDE, 100));
        engine.eastOfTheMap = 118.505;
        var first = audit();

        assertThat(first.estimated()).isTrue();
        assertThat(first.standIn()).isFalse();
        assertThat(audit()).isEqualTo(first);
        engine.down = true;
        assertThat(audit()).isEqualTo(first);
        assertThat(find().standIn()).isTrue();
    }

    @Test
    void an_audit_answers_only_until_the_map_or_the_paces_change() {
        circle.open(circle.profile(118.5, LATITUDE));
        circle.settle(circle.village("N", 118.5, LATITUDE, 900));
        var first = audit();
        assertThat(audit().id()).isEqualTo(first.id());

        engine.version = "2";

        assertThat(audit().id()).isNotEqualTo(first.id());
    }

    @Test
    void a_search_with_nothing_in_reach_says_that_the_way_to_the_nearest_is_estimated() {
        circle.open(circle.profile(119.5, LATITUDE));
        engine.down = true;
        var degraded = find();

        assertThat(degraded.items()).isEmpty();
        assertThat(degraded.nearest().way().engine()).isEqualTo(TravelEngine.ESTIMATE);
        assertThat(degraded.standIn()).isTrue();
        engine.down = false;
        assertThat(find().standIn()).isFalse();
    }
}
