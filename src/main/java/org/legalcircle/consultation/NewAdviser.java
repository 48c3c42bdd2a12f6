package org.legalcircle.consultation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is told of a staff member who becomes an adviser.
 *
 * @param topics names of topics, as {@code GET /api/v1/advisers} shows them
 * @param languages BCP 47 tags
 * @param introduction up to 1,000 characters; may be null
 * @param openingRules JSON, as {@code PUT /api/v1/desk/advisers/{id}/opening-rules} takes it
 */
public record NewAdviser(
        UUID staff, Set<String> topics, List<String> languages, String introduction, String openingRules) {}
