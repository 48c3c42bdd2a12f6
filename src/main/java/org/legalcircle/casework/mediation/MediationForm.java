package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What the applicant tells in words; kept sealed by the kernel. All else stands in the mediation.
 *
 * @param facts what happened
 * @param claims what the applicant wants
 */
@RegisterForReflection
public record MediationForm(String facts, String claims) {}
