/** A tiny service on the chassis, to show over real HTTP what every service gets from it. */
package org.campuspartners.chassis.sample;
