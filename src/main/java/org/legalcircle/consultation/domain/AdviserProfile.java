package org.legalcircle.consultation.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is told of an adviser.
 *
 * @param id the staff member
 * @param organisationPath path of the organisation in the tree
 * @param topics 1 to 40
 * @param languages BCP 47 tags, 1 to 20
 * @param introduction up to 1,000 characters; may be null
 */
public record AdviserProfile(
        UUID id,
        UUID organisationId,
        String organisationPath,
        String name,
        Set<Topic> topics,
        List<String> languages,
        String introduction) {}
