/** Which generation of what a service derives is live, and how far the next one is (rule I4). */
package org.campuspartners.chassis.generation;
