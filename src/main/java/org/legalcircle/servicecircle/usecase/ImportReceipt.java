package org.legalcircle.servicecircle.usecase;

/**
 * What an import did.
 *
 * @param rows how many rows the file had
 * @param added how many were new
 * @param changed how many were known, and are something else now
 * @param unchanged how many were known as they are
 */
public record ImportReceipt(int rows, int added, int changed, int unchanged) {}
