/** A consumer of the campus's events as another system would write it: the worked example for integrators. */
package org.campuspartners.runner.listen;
