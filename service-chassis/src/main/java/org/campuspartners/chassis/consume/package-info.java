/** Exactly once, in effect: what a service makes of other services' events, one document a subject. */
package org.campuspartners.chassis.consume;
