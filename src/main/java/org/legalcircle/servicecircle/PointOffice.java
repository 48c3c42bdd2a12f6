package org.legalcircle.servicecircle;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Where a demonstration opens its points. */
public interface PointOffice {
    /**
     * Opens points; those whose codes are known already stay as they are.
     *
     * @param profiles by code; JSON as {@code PUT /api/v1/desk/service-points/{id}} takes it
     */
    Uni<Void> open(Map<String, String> profiles);

    /**
     * Tells of villages; those whose codes are known already stay as they are.
     *
     * @param profiles by code; JSON as the rows of {@code POST /api/v1/villages/imports}, without the code
     */
    Uni<Void> settle(Map<String, String> profiles);
}
