package org.legalcircle.casework.matter.domain;

/**
 * What is told of a document before its bytes come.
 *
 * @param mediaType one that is taken
 * @param requirement code of what the procedure asks for that it satisfies; null for none
 * @param length in bytes; null where it is not known yet
 */
public record NewDocument(FileName name, String mediaType, String requirement, Long length) {}
