package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A paper of a line's own that belongs into the archived file of a matter.
 *
 * @param kind lasting name in capitals, as in {@code AGREEMENT}
 * @param source which one of that kind it is, such as its identifier
 * @param staffOnly whether the applicant does not see that it is there
 * @param sha256 of its content, in lower-case hexadecimal; the same whenever it is asked for
 */
@RegisterForReflection
public record MatterPaper(String kind, String source, boolean staffOnly, Instant madeAt, String sha256) {}
