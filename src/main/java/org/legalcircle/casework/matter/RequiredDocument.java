package org.legalcircle.casework.matter;

/**
 * A document a procedure asks for.
 *
 * @param code lasting name in capitals, as in {@code PROOF_OF_IDENTITY}
 * @param article what asks for it
 */
public record RequiredDocument(String code, String article) {}
