package org.campuspartners.partnership.roster;

/** Somebody whom the class lists know, under an id that only this service can resolve. */
public record Person(String id, String givenName, String familyName) {}
