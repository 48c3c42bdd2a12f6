package org.legalcircle.servicecircle.http;

import java.util.Collection;
import org.legalcircle.servicecircle.domain.TravelEngine;

/** Whom a map is from. Their licence (ODbL) wants it told beside what was made of it. */
final class MapCredit {
    static final String OPEN_STREET_MAP = "© OpenStreetMap contributors";

    private MapCredit() {}

    /** What is to be told beside answers of these engines; null where none of them used a map of ours. */
    static String of(Collection<TravelEngine> engines) {
        return engines.contains(TravelEngine.ROADS) ? OPEN_STREET_MAP : null;
    }
}
