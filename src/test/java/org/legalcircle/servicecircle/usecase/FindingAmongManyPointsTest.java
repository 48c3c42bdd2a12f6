package org.legalcircle.servicecircle.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.servicecircle.Circle;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.ServiceCircleSettings;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.store.NearPoints;
import org.legalcircle.servicecircle.store.ServicePoints;
import org.legalcircle.servicecircle.usecase.travel.TravelTimes;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** More points are in reach than a search looks at: here that is two. */
@QuarkusTest
class FindingAmongManyPointsTest {
    private static final double LATITUDE = 28.79;

    @Inject
    Circle circle;

    @Inject
    NearPoints near;

    @Inject
    ServicePoints points;

    @Inject
    RememberingHours hours;

    @Inject
    TravelTimes travel;

    @Inject
    CountingVisitors visitors;

    @BeforeEach
    @AfterEach
    void clear() {
        circle.clear();
    }

    @Test
    void the_nearest_that_offers_what_is_wanted_is_told_although_only_some_were_looked_at() {
        circle.open(circle.profile(118.501, LATITUDE));
        var closed = notary(118.5015);
        ((ObjectNode) closed.get("openingHours")).putArray("weekly");
        var nearest = circle.open(closed);
        var first = circle.open(notary(118.502));
        var second = circle.open(notary(118.503));
        circle.open(notary(118.504));

        var found = People.run(() -> finding().find(search(), Cursor.START, 10));

        assertThat(found.nearest().point().id()).isEqualTo(nearest);
        assertThat(found.items()).extracting(item -> item.point().id()).containsExactly(first, second);
        assertThat(found.complete()).isFalse();
    }

    @Test
    void as_many_as_are_looked_at_are_all_there_are() {
        var only = circle.open(notary(118.502));
        circle.open(notary(118.503));

        var found = People.run(() -> finding().find(search(), Cursor.START, 10));

        assertThat(found.nearest().point().id()).isEqualTo(only);
        assertThat(found.complete()).isTrue();
    }

    private FindingPoints finding() {
        return new FindingPoints(near, points, hours, travel, visitors, two());
    }

    private ObjectNode notary(double longitude) {
        var profile = circle.profile(longitude, LATITUDE);
        profile.putArray("services").add("NOTARISATION");
        return profile;
    }

    private static Search search() {
        return new Search(
                new Position(118.5, LATITUDE),
                TravelMode.WALK,
                Duration.ofMinutes(30),
                LegalService.NOTARISATION,
                SettableClock.START);
    }

    private static ServiceCircleSettings two() {
        return new SmallRyeConfigBuilder()
                .withMapping(ServiceCircleSettings.class)
                .withDefaultValue("legalcircle.service-circle.most-candidates", "2")
                .build()
                .getConfigMapping(ServiceCircleSettings.class);
    }
}
