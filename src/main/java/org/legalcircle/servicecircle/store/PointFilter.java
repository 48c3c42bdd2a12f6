package org.legalcircle.servicecircle.store;

import java.util.ArrayList;
import java.util.List;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.PointLevel;
import org.legalcircle.servicecircle.domain.MapBox;

/** Which points are looked for; what is null does not matter. */
public record PointFilter(MapBox box, LegalService service, PointLevel level) {
    /** Conditions in SQL; their values are added to {@code parameters}. */
    String conditions(List<Object> parameters) {
        return conditions(box == null ? null : Plane.Area.of(box), parameters);
    }

    /** The same within an area instead of the box; null for anywhere. */
    String conditions(Plane.Area area, List<Object> parameters) {
        var conditions = new ArrayList<String>(List.of("active"));
        if (area != null) {
            conditions.add(area.holds(parameters));
        }
        if (service != null) {
            parameters.add(service.name());
            conditions.add("$" + parameters.size() + " = any (services)");
        }
        if (level != null) {
            parameters.add(level.name());
            conditions.add("level = $" + parameters.size());
        }
        return String.join(" and ", conditions);
    }
}
