/** What a part of the service does again and again while it runs. */
package org.campuspartners.chassis.routine;
