package org.legalcircle.servicecircle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.legalcircle.servicecircle.domain.TravelEngine;

class MapCreditTest {
    @Test
    void who_made_the_map_is_named_where_it_was_used() {
        assertThat(MapCredit.of(List.of(TravelEngine.ESTIMATE, TravelEngine.ROADS)))
                .isEqualTo("© OpenStreetMap contributors");
        assertThat(MapCredit.of(List.of(TravelEngine.ESTIMATE, TravelEngine.TABLE_SERVICE)))
                .isNull();
        assertThat(MapCredit.of(List.of())).isNull();
    }
}
