package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.platform.web.Page;
import org.legalcircle.servicecircle.store.PointCluster;

/**
 * Points, or clusters of them where they are too many.
 *
 * @param items the points; none where there are clusters
 * @param clusters of points, the largest first; none where there are points
 * @param nextCursor where the next part begins, opaque; null at the end
 */
@Schema(name = "ServicePointMap")
@JsonInclude(JsonInclude.Include.ALWAYS)
record PointMap(
        List<PointSummary> items,
        List<PointCluster> clusters,
        @Schema(nullable = true) String nextCursor) {
    static PointMap of(Page<PointSummary> page) {
        return new PointMap(page.items(), List.of(), page.nextCursor());
    }

    static PointMap of(List<PointCluster> clusters) {
        return new PointMap(List.of(), clusters, null);
    }
}
