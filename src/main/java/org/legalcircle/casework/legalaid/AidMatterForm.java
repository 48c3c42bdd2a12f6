package org.legalcircle.casework.legalaid;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What the kernel keeps of an application, sealed; the form itself lies with the application.
 *
 * @param claim what the applicant wants
 */
@RegisterForReflection
public record AidMatterForm(AidMatter matter, String claim) {}
