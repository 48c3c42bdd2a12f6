package org.legalcircle.consultation.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.domain.Topic;

/**
 * An adviser as citizens see one.
 *
 * @param languages BCP 47 tags, as in {@code zh-CN}
 * @param introduction a few words about the adviser; may be null
 */
@RegisterForReflection
public record AdviserDetails(
        UUID id, String name, UUID organisationId, List<Topic> topics, List<String> languages, String introduction) {}
