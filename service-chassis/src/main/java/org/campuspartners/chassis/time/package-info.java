/** Domain time: one clock a service, and the work that falls due by it. */
package org.campuspartners.chassis.time;
