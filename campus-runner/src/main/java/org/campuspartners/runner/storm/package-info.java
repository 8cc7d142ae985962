/** A storm: the sample term, played while what it runs on is killed and paused; and what is left of it, held against what was acknowledged. */
package org.campuspartners.runner.storm;
