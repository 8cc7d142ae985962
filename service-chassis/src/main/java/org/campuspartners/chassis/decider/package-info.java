/** Decisions as plain values: what a command means to a state, and what an event makes of it. */
package org.campuspartners.chassis.decider;
