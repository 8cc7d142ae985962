/**
 * Whether what was acknowledged is what is kept and published: pure functions of what clients saw and of what was found once the storm
 * was over. They share no code with the services.
 */
package org.campuspartners.runner.storm.check;
