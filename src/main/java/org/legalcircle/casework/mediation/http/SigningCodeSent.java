package org.legalcircle.casework.mediation.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code is on its way.
 *
 * @param leftToday how many more the party may ask for today
 */
@RegisterForReflection
public record SigningCodeSent(@Schema(examples = "9") int leftToday) {}
