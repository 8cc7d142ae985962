/** The rules of co-planned, co-taught units; pure Java. */
package org.campuspartners.partnership.unit.domain;
