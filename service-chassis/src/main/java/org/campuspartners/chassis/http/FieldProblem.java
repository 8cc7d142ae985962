package org.campuspartners.chassis.http;

/** What is wrong with one field of a request: its path, as the sender wrote it, and why. */
public record FieldProblem(String field, String message) {}
