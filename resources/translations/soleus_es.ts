<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_GB">
    <context>
        <name>AddPalette</name>
        <message>
            <source>Add an exercise</source>
            <translation>Añadir un ejercicio</translation>
        </message>
        <message>
            <source>single heel raise 3x15 2-1-2 2/day R</source>
            <translation>single heel raise 3x15 2-1-2 2/day R</translation>
        </message>
        <message>
            <source>Exercise and dose</source>
            <translation>Ejercicio y dosis</translation>
        </message>
        <message>
            <source>Matching exercises</source>
            <translation>Ejercicios que coinciden</translation>
        </message>
        <message>
            <source>Enter adds to the current stage · Alt+1…9 to that stage · ↑ ↓ choose · Esc closes</source>
            <translation>Intro añade a la etapa actual · Alt+1…9 a esa etapa · ↑ ↓ elegir · Esc cierra</translation>
        </message>
        <message>
            <source>Type an exercise, then its dose. Used last:</source>
            <translation>Escriba un ejercicio y después su dosis. Usados hace poco:</translation>
        </message>
        <message>
            <source>Type an exercise, then its dose.</source>
            <translation>Escriba un ejercicio y después su dosis.</translation>
        </message>
        <message>
            <source>No exercise is found for “{0}”.</source>
            <translation>No se encuentra ningún ejercicio para «{0}».</translation>
        </message>
        <message>
            <source>This is not understood.</source>
            <translation>Esto no se entiende.</translation>
        </message>
        <message>
            <source>This is already said.</source>
            <translation>Esto ya está dicho.</translation>
        </message>
        <message>
            <source>A number needs its unit here.</source>
            <translation>Aquí el número necesita su unidad.</translation>
        </message>
        <message>
            <source>Something is missing after this.</source>
            <translation>Falta algo después de esto.</translation>
        </message>
        <message>
            <source>This value is not possible.</source>
            <translation>Este valor no es posible.</translation>
        </message>
        <message>
            <source>It is not clear what is held for this long.</source>
            <translation>No queda claro qué se mantiene tanto tiempo.</translation>
        </message>
        <message>
            <source>“At least” counts for times a day and days a week alike: say it for both.</source>
            <translation>«Al menos» vale para las veces al día y los días a la semana: dígalo para ambos.</translation>
        </message>
        <message>
            <source>A load is added or taken off, not both.</source>
            <translation>Una carga se añade o se quita, no las dos cosas.</translation>
        </message>
    </context>
    <context>
        <name>AdjunctFields</name>
        <message>
            <source>Such as: 10 minutes, wrapped in a towel</source>
            <translation>Por ejemplo: 10 minutos, envuelto en una toalla</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Qué</translation>
        </message>
        <message>
            <source>In &amp;words</source>
            <translation>En &amp;palabras</translation>
        </message>
    </context>
    <context>
        <name>AdviceStrip</name>
        <message>
            <source>Stage {0}</source>
            <translation>Etapa {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n exercise(s)</source>
            <translation>
                <numerusform>%n ejercicio</numerusform>
                <numerusform>%n ejercicios</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} min a day</source>
            <translation>{0} min al día</translation>
        </message>
        <message>
            <source>{0} days a week</source>
            <translation>{0} días a la semana</translation>
        </message>
        <message>
            <source>How much is asked, and why it counts</source>
            <translation>Cuánto se pide, y por qué cuenta</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to look at</source>
            <translation>
                <numerusform>%n cosa que mirar</numerusform>
                <numerusform>%n cosas que mirar</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing marked to look at</source>
            <translation>Nada señalado que mirar</translation>
        </message>
        <message>
            <source>The longer a sheet, the less of it is done: Henry 1999 (a small study) and Eckard 2015. The count turns amber from 5 exercises and red above 6. It is a reminder and no limit: think which of them matter most.</source>
            <translation>Cuanto más larga es una hoja, menos se cumple: Henry 1999 (un estudio pequeño) y Eckard 2015. El número se vuelve ámbar desde 5 ejercicios y rojo por encima de 6. Es un recordatorio y no un límite: piense cuáles importan más.</translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message>
            <source>Back-ups</source>
            <translation>Copias de seguridad</translation>
        </message>
        <message>
            <source>A back-up is made on every day on which something changed. Choose one to see what it would bring back; nothing is replaced yet.</source>
            <translation>Se hace una copia cada día en que algo cambió. Elija una para ver qué devolvería; todavía no se sustituye nada.</translation>
        </message>
        <message>
            <source>There is no back-up yet. The first is made shortly after an edit.</source>
            <translation>Todavía no hay copias. La primera se hace poco después de un cambio.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>What is replaced is kept as a back-up of its own, at the top of this list: you can go back to it in the same way.</source>
            <translation>Lo sustituido se guarda como otra copia, la primera de esta lista: puede volver a ella del mismo modo.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Volver a la lista</translation>
        </message>
        <message>
            <source>Restore this back-up</source>
            <translation>Restaurar esta copia</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>antes de una actualización</translation>
        </message>
        <message>
            <source>replaced by a restored back-up</source>
            <translation>sustituido por una copia restaurada</translation>
        </message>
        <message>
            <source>Cannot be restored: {0}</source>
            <translation>No se puede restaurar: {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n programme(s)</source>
            <translation>
                <numerusform>%n programa</numerusform>
                <numerusform>%n programas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n exercise(s) of your own</source>
            <translation>
                <numerusform>%n ejercicio propio</numerusform>
                <numerusform>%n ejercicios propios</numerusform>
            </translation>
        </message>
        <message>
            <source>It brings back: {0}.</source>
            <translation>Devuelve: {0}.</translation>
        </message>
        <message>
            <source>It replaces: {0}.</source>
            <translation>Sustituye: {0}.</translation>
        </message>
        <message>
            <source>It cannot be restored: {0}.</source>
            <translation>No se puede restaurar: {0}.</translation>
        </message>
    </context>
    <context>
        <name>BlockDialog</name>
        <message>
            <source>Block</source>
            <translation>Bloque</translation>
        </message>
        <message>
            <source>As the kind is called</source>
            <translation>Como se llama la clase</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Clase</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Título</translation>
        </message>
        <message>
            <source>&amp;Rounds</source>
            <translation>&amp;Vueltas</translation>
        </message>
        <message>
            <source>&amp;Pick so many</source>
            <translation>&amp;Elegir tantos</translation>
        </message>
        <message>
            <source>Rest between &amp;exercises (s)</source>
            <translation>Descanso entre &amp;ejercicios (s)</translation>
        </message>
        <message>
            <source>Rest between r&amp;ounds (s)</source>
            <translation>Descanso entre &amp;vueltas (s)</translation>
        </message>
        <message>
            <source>&amp;How often</source>
            <translation>&amp;Frecuencia</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>Stages</source>
            <translation>Etapas</translation>
        </message>
        <message>
            <source>Add stage</source>
            <translation>Añadir etapa</translation>
        </message>
        <message>
            <source>Add the first stage</source>
            <translation>Añadir la primera etapa</translation>
        </message>
    </context>
    <context>
        <name>BoardActions</name>
        <message>
            <source>There is no stage {0} in this programme.</source>
            <translation>Este programa no tiene etapa {0}.</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) copied.</source>
            <translation>
                <numerusform>%n ficha copiada.</numerusform>
                <numerusform>%n fichas copiadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cut %n card(s)</source>
            <translation>
                <numerusform>Cortar %n ficha</numerusform>
                <numerusform>Cortar %n fichas</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no cards on the clipboard.</source>
            <translation>No hay fichas en el portapapeles.</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) left out: their exercise is not in this library.</source>
            <translation>
                <numerusform>%n ficha omitida: su ejercicio no está en esta biblioteca.</numerusform>
                <numerusform>%n fichas omitidas: sus ejercicios no están en esta biblioteca.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stage {0} copied.</source>
            <translation>Etapa {0} copiada.</translation>
        </message>
        <message>
            <source>There is no harder one.</source>
            <translation>No hay uno más difícil.</translation>
        </message>
        <message>
            <source>There is no easier one.</source>
            <translation>No hay uno más fácil.</translation>
        </message>
        <message>
            <source>Harder exercise</source>
            <translation>Ejercicio más difícil</translation>
        </message>
        <message>
            <source>Easier exercise</source>
            <translation>Ejercicio más fácil</translation>
        </message>
        <message>
            <source>{0} is now {1}: {2}</source>
            <translation>{0} es ahora {1}: {2}</translation>
        </message>
        <message>
            <source>Choose variant</source>
            <translation>Elegir variante</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>sets and repetitions</source>
            <translation>series y repeticiones</translation>
        </message>
        <message>
            <source>tempo</source>
            <translation>tempo</translation>
        </message>
        <message>
            <source>rest</source>
            <translation>descanso</translation>
        </message>
        <message>
            <source>load</source>
            <translation>carga</translation>
        </message>
        <message>
            <source>effort</source>
            <translation>esfuerzo</translation>
        </message>
        <message>
            <source>range</source>
            <translation>recorrido</translation>
        </message>
        <message>
            <source>days</source>
            <translation>días</translation>
        </message>
        <message>
            <source>side</source>
            <translation>lado</translation>
        </message>
        <message>
            <source>the dose is kept.</source>
            <translation>se mantiene la dosis.</translation>
        </message>
        <message>
            <source>new {0}</source>
            <translation>nuevo: {0}</translation>
        </message>
        <message>
            <source>; kept {0}</source>
            <translation>; se mantiene {0}</translation>
        </message>
    </context>
    <context>
        <name>BoardMenus</name>
        <message>
            <source>Change dose…</source>
            <translation>Cambiar la dosis…</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Cambiar…</translation>
        </message>
        <message>
            <source>Harder: {0}</source>
            <translation>Más difícil: {0}</translation>
        </message>
        <message>
            <source>Easier: {0}</source>
            <translation>Más fácil: {0}</translation>
        </message>
        <message>
            <source>Put in a block</source>
            <translation>Poner en un bloque</translation>
        </message>
        <message>
            <source>Block: name, kind, rounds…</source>
            <translation>Bloque: nombre, clase, vueltas…</translation>
        </message>
        <message>
            <source>Dissolve, keep the cards</source>
            <translation>Deshacer, conservar las fichas</translation>
        </message>
        <message numerus="yes">
            <source>Delete block with %n card(s)</source>
            <translation>
                <numerusform>Eliminar bloque con %n ficha</numerusform>
                <numerusform>Eliminar bloque con %n fichas</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>Mover a</translation>
        </message>
        <message>
            <source>Stage {0}: {1}</source>
            <translation>Etapa {0}: {1}</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Cortar</translation>
        </message>
        <message>
            <source>Paste behind</source>
            <translation>Pegar detrás</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>New: {0}</source>
            <translation>Nuevo: {0}</translation>
        </message>
        <message>
            <source>Aim, weeks, criteria…	Return</source>
            <translation>Objetivo, semanas, criterios…	Return</translation>
        </message>
        <message>
            <source>Move on when…</source>
            <translation>Avanzar cuando…</translation>
        </message>
        <message>
            <source>Rename	F2</source>
            <translation>Cambiar el nombre	F2</translation>
        </message>
        <message>
            <source>Add block</source>
            <translation>Añadir bloque</translation>
        </message>
        <message>
            <source>Add ice, tape, a walk…</source>
            <translation>Añadir hielo, vendaje, un paseo…</translation>
        </message>
        <message>
            <source>Move left	Alt+Left</source>
            <translation>Mover a la izquierda	Alt+Left</translation>
        </message>
        <message>
            <source>Move right	Alt+Right</source>
            <translation>Mover a la derecha	Alt+Right</translation>
        </message>
        <message>
            <source>Copy for the record</source>
            <translation>Copiar para la historia</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Mark as current</source>
            <translation>Marcar como actual</translation>
        </message>
        <message>
            <source>Delete stage</source>
            <translation>Eliminar etapa</translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message>
            <source>Harder: {0}</source>
            <translation>Más difícil: {0}</translation>
        </message>
        <message>
            <source>Easier: {0}</source>
            <translation>Más fácil: {0}</translation>
        </message>
    </context>
    <context>
        <name>CautionWords</name>
        <message>
            <source>{0}: marked to avoid here ({1}).</source>
            <translation>{0}: marcado para evitar aquí ({1}).</translation>
        </message>
        <message>
            <source>{0}: a tensioner, and {1} was positive.</source>
            <translation>{0}: una tensión neural, y {1} fue positivo.</translation>
        </message>
        <message>
            <source>{0}: a run falls on the day after it{1}.</source>
            <translation>{0}: una carrera cae al día siguiente{1}.</translation>
        </message>
        <message>
            <source>{0} on {1}: less than {2} h after {3}.</source>
            <translation>{0} el {1}: menos de {2} h después de {3}.</translation>
        </message>
        <message>
            <source>{0}: its days are closer than {1} h, heavy days in a row.</source>
            <translation>{0}: sus días distan menos de {1} h, días pesados seguidos.</translation>
        </message>
        <message>
            <source>Marked in the library for this presentation.</source>
            <translation>Marcado en la biblioteca para este cuadro.</translation>
        </message>
        <message>
            <source>Clinical sheet, section 2.4 (design). It informs; it does not decide.</source>
            <translation>Ficha clínica, sección 2.4 (diseño). Informa; no decide.</translation>
        </message>
        <message>
            <source>From load 6 on 48 h, from 9 on 72 h: clinical sheet, section 4.4 (design).</source>
            <translation>Desde carga 6, 48 h; desde 9, 72 h: ficha clínica, sección 4.4 (diseño).</translation>
        </message>
        <message>
            <source>From load 6 on 48 h: clinical sheet, section 4.4 (design).</source>
            <translation>Desde carga 6, 48 h: ficha clínica, sección 4.4 (diseño).</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>Lunes</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>Martes</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>Miércoles</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>Jueves</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>Viernes</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>Sábado</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>Domingo</translation>
        </message>
    </context>
    <context>
        <name>CriteriaEditor</name>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Arriba</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Abajo</translation>
        </message>
    </context>
    <context>
        <name>CriterionForm</name>
        <message>
            <source>No measure, only words</source>
            <translation>Sin medida, solo palabras</translation>
        </message>
        <message>
            <source>% of the other side</source>
            <translation>% del otro lado</translation>
        </message>
        <message>
            <source>Stands in place of the line above</source>
            <translation>Sustituye a la línea de arriba</translation>
        </message>
        <message>
            <source>Helps to decide, but is not needed</source>
            <translation>Ayuda a decidir, pero no es necesario</translation>
        </message>
        <message>
            <source>&amp;Measure</source>
            <translation>&amp;Medida</translation>
        </message>
        <message>
            <source>&amp;Value</source>
            <translation>&amp;Valor</translation>
        </message>
        <message>
            <source>&amp;Sets of it</source>
            <translation>&amp;Series de ello</translation>
        </message>
        <message>
            <source>&amp;Load, % body weight</source>
            <translation>&amp;Carga, % del peso corporal</translation>
        </message>
        <message>
            <source>On so many &amp;days</source>
            <translation>En tantos &amp;días</translation>
        </message>
        <message>
            <source>&amp;And</source>
            <translation>&amp;Y</translation>
        </message>
        <message>
            <source>Own &amp;words</source>
            <translation>&amp;Palabras propias</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Comparación</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>nothing more</source>
            <translation>nada más</translation>
        </message>
        <message>
            <source>And: {0}</source>
            <translation>Y: {0}</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>Con sus propias palabras</translation>
        </message>
    </context>
    <context>
        <name>CriterionWords</name>
        <message>
            <source>Single-leg heel raises</source>
            <translation>Elevaciones de talón a una pierna</translation>
        </message>
        <message>
            <source>Single-leg heel raises, knee bent</source>
            <translation>Elevaciones de talón a una pierna, rodilla doblada</translation>
        </message>
        <message>
            <source>Double-leg heel raises</source>
            <translation>Elevaciones de talón con dos piernas</translation>
        </message>
        <message>
            <source>Seated soleus load (kg)</source>
            <translation>Carga de sóleo sentado (kg)</translation>
        </message>
        <message>
            <source>Plantarflexor torque</source>
            <translation>Par de los flexores plantares</translation>
        </message>
        <message>
            <source>Knee to wall (cm)</source>
            <translation>Rodilla a la pared (cm)</translation>
        </message>
        <message>
            <source>Knee to wall, side difference (cm)</source>
            <translation>Rodilla a la pared, diferencia entre lados (cm)</translation>
        </message>
        <message>
            <source>Toe flexor force (% body weight)</source>
            <translation>Fuerza de los flexores de los dedos (% del peso)</translation>
        </message>
        <message>
            <source>Hip abduction strength</source>
            <translation>Fuerza de abducción de cadera</translation>
        </message>
        <message>
            <source>Side bridge (s)</source>
            <translation>Puente lateral (s)</translation>
        </message>
        <message>
            <source>Plank (s)</source>
            <translation>Plancha (s)</translation>
        </message>
        <message>
            <source>Single-leg balance (s)</source>
            <translation>Equilibrio a una pierna (s)</translation>
        </message>
        <message>
            <source>Single-leg squats</source>
            <translation>Sentadillas a una pierna</translation>
        </message>
        <message>
            <source>Single-leg squat, quality</source>
            <translation>Sentadilla a una pierna, calidad</translation>
        </message>
        <message>
            <source>Single-leg bridges</source>
            <translation>Puentes a una pierna</translation>
        </message>
        <message>
            <source>Single-leg sit to stands</source>
            <translation>Levantarse de la silla a una pierna</translation>
        </message>
        <message>
            <source>Side-lying abductions</source>
            <translation>Abducciones de lado</translation>
        </message>
        <message>
            <source>Straight leg raise (degrees)</source>
            <translation>Elevación de la pierna recta (grados)</translation>
        </message>
        <message>
            <source>Slump test (0 is clear)</source>
            <translation>Prueba de slump (0 es negativo)</translation>
        </message>
        <message>
            <source>Tibial nerve bias (degrees)</source>
            <translation>Sesgo del nervio tibial (grados)</translation>
        </message>
        <message>
            <source>Sural nerve bias (0 is clear)</source>
            <translation>Sesgo del nervio sural (0 es negativo)</translation>
        </message>
        <message>
            <source>Peroneal nerve bias (0 is clear)</source>
            <translation>Sesgo del nervio peroneo (0 es negativo)</translation>
        </message>
        <message>
            <source>VISA-A</source>
            <translation>VISA-A</translation>
        </message>
        <message>
            <source>LEFS</source>
            <translation>LEFS</translation>
        </message>
        <message>
            <source>PSFS</source>
            <translation>PSFS</translation>
        </message>
        <message>
            <source>Irritability</source>
            <translation>Irritabilidad</translation>
        </message>
        <message>
            <source>Pain at rest (0-10)</source>
            <translation>Dolor en reposo (0-10)</translation>
        </message>
        <message>
            <source>Pain during exercise (0-10)</source>
            <translation>Dolor durante el ejercicio (0-10)</translation>
        </message>
        <message>
            <source>Pain afterwards (0-10)</source>
            <translation>Dolor después (0-10)</translation>
        </message>
        <message>
            <source>Pain next morning (0-10)</source>
            <translation>Dolor a la mañana siguiente (0-10)</translation>
        </message>
        <message>
            <source>Pain in 24 hours (0-10)</source>
            <translation>Dolor en 24 horas (0-10)</translation>
        </message>
        <message>
            <source>Morning stiffness (min)</source>
            <translation>Rigidez matutina (min)</translation>
        </message>
        <message>
            <source>Walking (min)</source>
            <translation>Caminar (min)</translation>
        </message>
        <message>
            <source>Brisk walking (min)</source>
            <translation>Caminar a paso vivo (min)</translation>
        </message>
        <message>
            <source>Walking (m)</source>
            <translation>Caminar (m)</translation>
        </message>
        <message>
            <source>Running (min)</source>
            <translation>Correr (min)</translation>
        </message>
        <message>
            <source>Running (m)</source>
            <translation>Correr (m)</translation>
        </message>
        <message>
            <source>Jogging on the spot (s)</source>
            <translation>Trotar en el sitio (s)</translation>
        </message>
        <message>
            <source>Single-leg hops</source>
            <translation>Saltos a una pierna</translation>
        </message>
        <message>
            <source>Hop distance (cm)</source>
            <translation>Distancia de salto (cm)</translation>
        </message>
        <message>
            <source>Side hops</source>
            <translation>Saltos laterales</translation>
        </message>
        <message>
            <source>Pogo jumps</source>
            <translation>Saltos pogo</translation>
        </message>
        <message>
            <source>Bounds</source>
            <translation>Zancadas saltadas</translation>
        </message>
        <message>
            <source>Weeks off running</source>
            <translation>Semanas sin correr</translation>
        </message>
        <message>
            <source>Sessions done</source>
            <translation>Sesiones hechas</translation>
        </message>
        <message>
            <source>Repetitions of an exercise</source>
            <translation>Repeticiones de un ejercicio</translation>
        </message>
        <message>
            <source>Hold of an exercise (s)</source>
            <translation>Mantener un ejercicio (s)</translation>
        </message>
        <message>
            <source>RPE (0-10)</source>
            <translation>RPE (0-10)</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>al menos</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>como mucho</translation>
        </message>
        <message>
            <source>between</source>
            <translation>entre</translation>
        </message>
        <message>
            <source>no pain</source>
            <translation>sin dolor</translation>
        </message>
        <message>
            <source>no limp</source>
            <translation>sin cojera</translation>
        </message>
        <message>
            <source>no swelling</source>
            <translation>sin hinchazón</translation>
        </message>
        <message>
            <source>no stiffness</source>
            <translation>sin rigidez</translation>
        </message>
        <message>
            <source>no worse</source>
            <translation>sin empeorar</translation>
        </message>
        <message>
            <source>no worse next day</source>
            <translation>sin empeorar al día siguiente</translation>
        </message>
        <message>
            <source>no pain at the insertion</source>
            <translation>sin dolor en la inserción</translation>
        </message>
        <message>
            <source>within the pain rule</source>
            <translation>dentro de la regla del dolor</translation>
        </message>
        <message>
            <source>easy</source>
            <translation>fácil</translation>
        </message>
        <message>
            <source>good form</source>
            <translation>buena técnica</translation>
        </message>
        <message>
            <source>without hands</source>
            <translation>sin manos</translation>
        </message>
        <message>
            <source>no loss of balance</source>
            <translation>sin perder el equilibrio</translation>
        </message>
        <message>
            <source>agreed target reached</source>
            <translation>objetivo acordado alcanzado</translation>
        </message>
        <message>
            <source>coped with the stage before</source>
            <translation>tolerada la etapa anterior</translation>
        </message>
        <message>
            <source>full week of training</source>
            <translation>semana completa de entrenamiento</translation>
        </message>
        <message>
            <source>first weeks</source>
            <translation>primeras semanas</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>sin mejoría</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>peor</translation>
        </message>
        <message>
            <source>pain</source>
            <translation>dolor</translation>
        </message>
        <message>
            <source>limp</source>
            <translation>cojera</translation>
        </message>
        <message>
            <source>swelling</source>
            <translation>hinchazón</translation>
        </message>
        <message>
            <source>stiffness</source>
            <translation>rigidez</translation>
        </message>
        <message>
            <source>difficult</source>
            <translation>difícil</translation>
        </message>
        <message>
            <source>heel drops</source>
            <translation>el talón cae</translation>
        </message>
        <message>
            <source>old pain returns</source>
            <translation>vuelve el dolor de antes</translation>
        </message>
        <message>
            <source>new runner</source>
            <translation>corredor nuevo</translation>
        </message>
        <message>
            <source>deconditioned</source>
            <translation>desentrenado</translation>
        </message>
        <message>
            <source>experienced runner</source>
            <translation>corredor con experiencia</translation>
        </message>
        <message>
            <source>Stay in this stage</source>
            <translation>Quedarse en esta etapa</translation>
        </message>
        <message>
            <source>Back one stage</source>
            <translation>Una etapa atrás</translation>
        </message>
        <message>
            <source>Back one stage for a week</source>
            <translation>Una etapa atrás durante una semana</translation>
        </message>
        <message>
            <source>Back one step</source>
            <translation>Un paso atrás</translation>
        </message>
        <message>
            <source>Easier exercise</source>
            <translation>Ejercicio más fácil</translation>
        </message>
        <message>
            <source>Less load</source>
            <translation>Menos carga</translation>
        </message>
        <message>
            <source>A rest day</source>
            <translation>Un día de descanso</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Review with the physiotherapist</source>
            <translation>Revisar con el fisioterapeuta</translation>
        </message>
    </context>
    <context>
        <name>DoseEditor</name>
        <message>
            <source>Dose in shorthand</source>
            <translation>Dosis en abreviatura</translation>
        </message>
        <message>
            <source>A line of your own for the patient</source>
            <translation>Una línea suya para el paciente</translation>
        </message>
        <message>
            <source>Also keep as the clinic's &amp;default</source>
            <translation>Guardar también como dosis &amp;habitual de la clínica</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Not read: “{0}”. {1} The dose stays as it was until this is mended.</source>
            <translation>No leído: «{0}». {1} La dosis queda como estaba hasta que se corrija.</translation>
        </message>
        <message>
            <source>&amp;Variant</source>
            <translation>Va&amp;riante</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Nota</translation>
        </message>
    </context>
    <context>
        <name>DoseGrid</name>
        <message>
            <source>no band</source>
            <translation>sin banda</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>sin decir</translation>
        </message>
        <message>
            <source>&amp;Sets</source>
            <translation>&amp;Series</translation>
        </message>
        <message>
            <source>&amp;Amount</source>
            <translation>&amp;Cantidad</translation>
        </message>
        <message>
            <source>&amp;Unit</source>
            <translation>&amp;Unidad</translation>
        </message>
        <message>
            <source>&amp;Hold (s)</source>
            <translation>&amp;Mantener (s)</translation>
        </message>
        <message>
            <source>Te&amp;mpo</source>
            <translation>Te&amp;mpo</translation>
        </message>
        <message>
            <source>&amp;Rest (s)</source>
            <translation>&amp;Descanso (s)</translation>
        </message>
        <message>
            <source>Si&amp;de</source>
            <translation>&amp;Lado</translation>
        </message>
        <message>
            <source>R&amp;PE</source>
            <translation>R&amp;PE</translation>
        </message>
        <message>
            <source>Added &amp;kg</source>
            <translation>&amp;Kg añadidos</translation>
        </message>
        <message>
            <source>&amp;Band</source>
            <translation>&amp;Banda</translation>
        </message>
        <message>
            <source>&amp;Times a day</source>
            <translation>&amp;Veces al día</translation>
        </message>
        <message>
            <source>Da&amp;ys</source>
            <translation>Dí&amp;as</translation>
        </message>
        <message>
            <source>repetitions</source>
            <translation>repeticiones</translation>
        </message>
        <message>
            <source>seconds held</source>
            <translation>segundos mantenidos</translation>
        </message>
        <message>
            <source>seconds moving</source>
            <translation>segundos en movimiento</translation>
        </message>
        <message>
            <source>metres</source>
            <translation>metros</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>pasos</translation>
        </message>
        <message>
            <source>foot contacts</source>
            <translation>apoyos del pie</translation>
        </message>
        <message>
            <source>objects</source>
            <translation>objetos</translation>
        </message>
        <message>
            <source>breaths</source>
            <translation>respiraciones</translation>
        </message>
        <message>
            <source>lengths</source>
            <translation>largos</translation>
        </message>
        <message>
            <source>tan</source>
            <translation>beis</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>amarilla</translation>
        </message>
        <message>
            <source>red</source>
            <translation>roja</translation>
        </message>
        <message>
            <source>green</source>
            <translation>verde</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>azul</translation>
        </message>
        <message>
            <source>black</source>
            <translation>negra</translation>
        </message>
        <message>
            <source>silver</source>
            <translation>plateada</translation>
        </message>
        <message>
            <source>gold</source>
            <translation>dorada</translation>
        </message>
        <message>
            <source>any band</source>
            <translation>cualquier banda</translation>
        </message>
        <message>
            <source>as the stage says</source>
            <translation>como diga la etapa</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>cada día</translation>
        </message>
        <message>
            <source>every other day</source>
            <translation>un día sí y otro no</translation>
        </message>
        <message>
            <source>every third day</source>
            <translation>cada tres días</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) a week</source>
            <translation>
                <numerusform>%n día a la semana</numerusform>
                <numerusform>%n días a la semana</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExerciseEditor</name>
        <message>
            <source>Change your exercise</source>
            <translation>Cambiar su ejercicio</translation>
        </message>
        <message>
            <source>New exercise of your own</source>
            <translation>Nuevo ejercicio propio</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>Partir de</translation>
        </message>
        <message>
            <source>Blank</source>
            <translation>En blanco</translation>
        </message>
        <message>
            <source>plain words that the patient reads</source>
            <translation>palabras sencillas que lee el paciente</translation>
        </message>
        <message>
            <source>as you write it in a record; may stay empty</source>
            <translation>como lo anota en la historia; puede quedar vacío</translation>
        </message>
        <message>
            <source>one step a line, verb first</source>
            <translation>un paso por línea, el verbo primero</translation>
        </message>
        <message>
            <source>one to three short reminders</source>
            <translation>de uno a tres recordatorios cortos</translation>
        </message>
        <message>
            <source>Picture of</source>
            <translation>Dibujo de</translation>
        </message>
        <message>
            <source>No picture</source>
            <translation>Sin dibujo</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Start &amp;from</source>
            <translation>&amp;Partir de</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Clinical name</source>
            <translation>Nombre &amp;clínico</translation>
        </message>
        <message>
            <source>&amp;Steps</source>
            <translation>&amp;Pasos</translation>
        </message>
        <message>
            <source>C&amp;ues</source>
            <translation>C&amp;laves</translation>
        </message>
        <message>
            <source>How it fee&amp;ls</source>
            <translation>Qué se si&amp;ente</translation>
        </message>
        <message>
            <source>&amp;Dose</source>
            <translation>&amp;Dosis</translation>
        </message>
        <message>
            <source>&amp;Picture of</source>
            <translation>D&amp;ibujo de</translation>
        </message>
        <message>
            <source>&amp;Region</source>
            <translation>&amp;Región</translation>
        </message>
        <message>
            <source>P&amp;osition</source>
            <translation>P&amp;osición</translation>
        </message>
        <message>
            <source>Not read: “{0}”</source>
            <translation>No leído: «{0}»</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>Hace falta un nombre.</translation>
        </message>
        <message>
            <source>A dose is needed that can be read, such as 3x10 daily.</source>
            <translation>Hace falta una dosis legible, como 3x10 daily.</translation>
        </message>
        <message>
            <source>The handout shows the steps instead of a picture.</source>
            <translation>La hoja muestra los pasos en lugar de un dibujo.</translation>
        </message>
    </context>
    <context>
        <name>ExercisePage</name>
        <message>
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
        <message>
            <source>Cues</source>
            <translation>Claves</translation>
        </message>
        <message>
            <source>How it feels</source>
            <translation>Qué se siente</translation>
        </message>
        <message>
            <source>Confirmed by {0} on {1}</source>
            <translation>Confirmado por {0} el {1}</translation>
        </message>
        <message>
            <source>Not yet confirmed by a clinician</source>
            <translation>Sin confirmar todavía por un clínico</translation>
        </message>
        <message>
            <source>Think twice with: {0}.</source>
            <translation>Piénselo bien con: {0}.</translation>
        </message>
        <message>
            <source>Stage {0}</source>
            <translation>Etapa {0}</translation>
        </message>
        <message>
            <source>Otherwise</source>
            <translation>En lo demás</translation>
        </message>
        <message>
            <source>Default dose</source>
            <translation>Dosis habitual</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Finalidad</translation>
        </message>
        <message>
            <source>Works on</source>
            <translation>Trabaja</translation>
        </message>
        <message>
            <source>Nerve</source>
            <translation>Nervio</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>Material</translation>
        </message>
        <message>
            <source>At home instead</source>
            <translation>En casa, en su lugar</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Carga</translation>
        </message>
        <message>
            <source>{0} of 10</source>
            <translation>{0} de 10</translation>
        </message>
        <message>
            <source>At a glance</source>
            <translation>De un vistazo</translation>
        </message>
        <message>
            <source>Variants, chosen on the card</source>
            <translation>Variantes, se eligen en la ficha</translation>
        </message>
        <message>
            <source>Easier</source>
            <translation>Más fácil</translation>
        </message>
        <message>
            <source>Harder</source>
            <translation>Más difícil</translation>
        </message>
        <message>
            <source>Similar</source>
            <translation>Parecidos</translation>
        </message>
        <message>
            <source>Go on to</source>
            <translation>Seguir con</translation>
        </message>
        <message>
            <source>An exercise of this clinic.</source>
            <translation>Un ejercicio de esta clínica.</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>De dónde procede</translation>
        </message>
    </context>
    <context>
        <name>ExerciseView</name>
        <message>
            <source>Favourite</source>
            <translation>Favorito</translation>
        </message>
        <message>
            <source>Exercise before</source>
            <translation>Ejercicio anterior</translation>
        </message>
        <message>
            <source>Next exercise</source>
            <translation>Ejercicio siguiente</translation>
        </message>
        <message>
            <source>Close the preview</source>
            <translation>Cerrar la vista previa</translation>
        </message>
        <message>
            <source>About this exercise</source>
            <translation>Sobre este ejercicio</translation>
        </message>
        <message>
            <source>I confirm it…</source>
            <translation>Lo confirmo…</translation>
        </message>
        <message>
            <source>Add to the current stage</source>
            <translation>Añadir a la etapa actual</translation>
        </message>
        <message>
            <source>Preview: {0}</source>
            <translation>Vista previa: {0}</translation>
        </message>
        <message>
            <source>Picture of {0}</source>
            <translation>Dibujo de {0}</translation>
        </message>
        <message>
            <source>Confirm an exercise</source>
            <translation>Confirmar un ejercicio</translation>
        </message>
        <message>
            <source>You have checked “{0}”: steps, dose and cautions.
Your initials, kept with today's date:</source>
            <translation>Ha comprobado «{0}»: pasos, dosis y precauciones.
Sus iniciales, que se guardan con la fecha de hoy:</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filters</source>
            <translation>Filtros</translation>
        </message>
        <message>
            <source>More filters</source>
            <translation>Más filtros</translation>
        </message>
        <message>
            <source>Purpose, equipment, position and more</source>
            <translation>Finalidad, material, posición y más</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Quitar todos los filtros</translation>
        </message>
        <message>
            <source>No equipment</source>
            <translation>Sin material</translation>
        </message>
        <message>
            <source>Stage {0}</source>
            <translation>Etapa {0}</translation>
        </message>
        <message>
            <source>No caution</source>
            <translation>Sin precaución</translation>
        </message>
        <message>
            <source>Favourites</source>
            <translation>Favoritos</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Míos</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Recientes</translation>
        </message>
        <message>
            <source>Without a caution for: {0}</source>
            <translation>Sin precaución para: {0}</translation>
        </message>
        <message>
            <source>no presentation chosen</source>
            <translation>ningún cuadro elegido</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Región</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Finalidad</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>Material</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Stage of rehabilitation</source>
            <translation>Etapa de la rehabilitación</translation>
        </message>
        <message numerus="yes">
            <source>{0}, %n exercise(s)</source>
            <translation>
                <numerusform>{0}, %n ejercicio</numerusform>
                <numerusform>{0}, %n ejercicios</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FlagRow</name>
        <message>
            <source>not asked</source>
            <translation>no preguntado</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
    </context>
    <context>
        <name>GateModel</name>
        <message>
            <source>Met on {0}.</source>
            <translation>Cumplido el {0}.</translation>
        </message>
        <message>
            <source>Not met yet.</source>
            <translation>Todavía sin cumplir.</translation>
        </message>
    </context>
    <context>
        <name>GateView</name>
        <message>
            <source>Set when to move on…</source>
            <translation>Fijar cuándo avanzar…</translation>
        </message>
        <message>
            <source>Move on: {0}/{1} met, {2} needed</source>
            <translation>Avanzar: {0}/{1} cumplidos, {2} necesarios</translation>
        </message>
        <message>
            <source>Move on when: {0} of {1} met</source>
            <translation>Avanzar cuando: {0} de {1} cumplidos</translation>
        </message>
        <message>
            <source>Criteria for moving on from stage {0}</source>
            <translation>Criterios para avanzar desde la etapa {0}</translation>
        </message>
    </context>
    <context>
        <name>HandoutPanel</name>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Stages on the handout</source>
            <translation>Etapas en la hoja</translation>
        </message>
        <message>
            <source>Current stage</source>
            <translation>Etapa actual</translation>
        </message>
        <message>
            <source>All stages</source>
            <translation>Todas las etapas</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Más pequeño</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Más grande</translation>
        </message>
        <message>
            <source>Fit the width</source>
            <translation>Ajustar al ancho</translation>
        </message>
        <message>
            <source>Page {0} of {1}</source>
            <translation>Página {0} de {1}</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Edits of this programme</source>
            <translation>Cambios de este programa</translation>
        </message>
        <message>
            <source>As it was opened</source>
            <translation>Como se abrió</translation>
        </message>
    </context>
    <context>
        <name>Lane</name>
        <message>
            <source>Drag an exercise here, or choose one in the library and press {0}.</source>
            <translation>Arrastre aquí un ejercicio, o elija uno en la biblioteca y pulse {0}.</translation>
        </message>
    </context>
    <context>
        <name>LaneHeader</name>
        <message>
            <source>Name of the stage</source>
            <translation>Nombre de la etapa</translation>
        </message>
        <message>
            <source>Stage menu</source>
            <translation>Menú de la etapa</translation>
        </message>
        <message>
            <source>current stage</source>
            <translation>etapa actual</translation>
        </message>
    </context>
    <context>
        <name>LibraryList</name>
        <message>
            <source>Exercises</source>
            <translation>Ejercicios</translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message>
            <source>Search exercises</source>
            <translation>Buscar ejercicios</translation>
        </message>
        <message>
            <source>Show as tiles</source>
            <translation>Mostrar en cuadrícula</translation>
        </message>
        <message>
            <source>New exercise of your own</source>
            <translation>Nuevo ejercicio propio</translation>
        </message>
        <message numerus="yes">
            <source>Search %n exercise(s)</source>
            <translation>
                <numerusform>Buscar en %n ejercicio</numerusform>
                <numerusform>Buscar en %n ejercicios</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “{0}” with these filters. Clear a filter.</source>
            <translation>Nada para «{0}» con estos filtros. Quite un filtro.</translation>
        </message>
        <message>
            <source>Nothing found for “{0}”. Try another word, or make an exercise of your own (+).</source>
            <translation>Nada para «{0}». Pruebe otra palabra, o cree un ejercicio propio (+).</translation>
        </message>
        <message>
            <source>No favourites yet. Click the star of an exercise, or press *.</source>
            <translation>Todavía no hay favoritos. Pulse la estrella de un ejercicio, o la tecla *.</translation>
        </message>
        <message>
            <source>No exercise of your own yet. The + beside the search makes one.</source>
            <translation>Todavía no hay ejercicios propios. El + junto a la búsqueda crea uno.</translation>
        </message>
        <message>
            <source>Exercises that you put on a board will be listed here.</source>
            <translation>Aquí aparecerán los ejercicios que ponga en un tablero.</translation>
        </message>
        <message>
            <source>No exercise fits these filters. Clear one of them.</source>
            <translation>Ningún ejercicio encaja con estos filtros. Quite uno de ellos.</translation>
        </message>
        <message>
            <source>Add to the current stage</source>
            <translation>Añadir a la etapa actual</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Verlo</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>Favorito</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Cambiar…</translation>
        </message>
        <message>
            <source>Make one of your own from it…</source>
            <translation>Crear uno propio a partir de este…</translation>
        </message>
    </context>
    <context>
        <name>LibraryWords</name>
        <message>
            <source>Calf</source>
            <translation>Pantorrilla</translation>
        </message>
        <message>
            <source>Foot</source>
            <translation>Pie</translation>
        </message>
        <message>
            <source>Knee</source>
            <translation>Rodilla</translation>
        </message>
        <message>
            <source>Hip</source>
            <translation>Cadera</translation>
        </message>
        <message>
            <source>Trunk</source>
            <translation>Tronco</translation>
        </message>
        <message>
            <source>Neural</source>
            <translation>Neural</translation>
        </message>
        <message>
            <source>Mobility</source>
            <translation>Movilidad</translation>
        </message>
        <message>
            <source>Spring</source>
            <translation>Saltos</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Carrera</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Fuerza</translation>
        </message>
        <message>
            <source>Endurance</source>
            <translation>Resistencia</translation>
        </message>
        <message>
            <source>Hold (isometric)</source>
            <translation>Mantener (isométrico)</translation>
        </message>
        <message>
            <source>Lowering (eccentric)</source>
            <translation>Bajada (excéntrico)</translation>
        </message>
        <message>
            <source>Stretch</source>
            <translation>Estiramiento</translation>
        </message>
        <message>
            <source>Nerve slider</source>
            <translation>Deslizamiento neural</translation>
        </message>
        <message>
            <source>Nerve tensioner</source>
            <translation>Tensión neural</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Equilibrio</translation>
        </message>
        <message>
            <source>Control</source>
            <translation>Control</translation>
        </message>
        <message>
            <source>Drill</source>
            <translation>Técnica</translation>
        </message>
        <message>
            <source>Cardio</source>
            <translation>Cardio</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>Calentamiento</translation>
        </message>
        <message>
            <source>standing</source>
            <translation>de pie</translation>
        </message>
        <message>
            <source>half-kneeling</source>
            <translation>con una rodilla en el suelo</translation>
        </message>
        <message>
            <source>kneeling</source>
            <translation>de rodillas</translation>
        </message>
        <message>
            <source>on hands and knees</source>
            <translation>a cuatro patas</translation>
        </message>
        <message>
            <source>on the back</source>
            <translation>boca arriba</translation>
        </message>
        <message>
            <source>on the front</source>
            <translation>boca abajo</translation>
        </message>
        <message>
            <source>on the side</source>
            <translation>de lado</translation>
        </message>
        <message>
            <source>long sitting</source>
            <translation>sentado, piernas estiradas</translation>
        </message>
        <message>
            <source>sitting</source>
            <translation>sentado</translation>
        </message>
        <message>
            <source>plank</source>
            <translation>plancha</translation>
        </message>
        <message>
            <source>walking</source>
            <translation>caminando</translation>
        </message>
        <message>
            <source>running</source>
            <translation>corriendo</translation>
        </message>
        <message>
            <source>in water</source>
            <translation>en el agua</translation>
        </message>
        <message>
            <source>cycling</source>
            <translation>en bicicleta</translation>
        </message>
        <message>
            <source>reclined</source>
            <translation>reclinado</translation>
        </message>
        <message>
            <source>wall</source>
            <translation>pared</translation>
        </message>
        <message>
            <source>step</source>
            <translation>escalón</translation>
        </message>
        <message>
            <source>chair</source>
            <translation>silla</translation>
        </message>
        <message>
            <source>bench</source>
            <translation>banco</translation>
        </message>
        <message>
            <source>mat</source>
            <translation>esterilla</translation>
        </message>
        <message>
            <source>band</source>
            <translation>banda</translation>
        </message>
        <message>
            <source>loop band</source>
            <translation>banda circular</translation>
        </message>
        <message>
            <source>strap</source>
            <translation>correa</translation>
        </message>
        <message>
            <source>towel</source>
            <translation>toalla</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>pesa</translation>
        </message>
        <message>
            <source>barbell</source>
            <translation>barra</translation>
        </message>
        <message>
            <source>backpack</source>
            <translation>mochila</translation>
        </message>
        <message>
            <source>small ball</source>
            <translation>pelota pequeña</translation>
        </message>
        <message>
            <source>gym ball</source>
            <translation>pelota de gimnasia</translation>
        </message>
        <message>
            <source>roller</source>
            <translation>rodillo</translation>
        </message>
        <message>
            <source>wedge</source>
            <translation>cuña</translation>
        </message>
        <message>
            <source>book</source>
            <translation>libro</translation>
        </message>
        <message>
            <source>marbles</source>
            <translation>canicas</translation>
        </message>
        <message>
            <source>box</source>
            <translation>cajón</translation>
        </message>
        <message>
            <source>rope</source>
            <translation>cuerda</translation>
        </message>
        <message>
            <source>cones</source>
            <translation>conos</translation>
        </message>
        <message>
            <source>metronome</source>
            <translation>metrónomo</translation>
        </message>
        <message>
            <source>machine</source>
            <translation>máquina</translation>
        </message>
        <message>
            <source>sled</source>
            <translation>trineo</translation>
        </message>
        <message>
            <source>pool</source>
            <translation>piscina</translation>
        </message>
        <message>
            <source>bike</source>
            <translation>bicicleta</translation>
        </message>
        <message>
            <source>cushion</source>
            <translation>cojín</translation>
        </message>
        <message>
            <source>slider</source>
            <translation>deslizador</translation>
        </message>
        <message>
            <source>sciatic nerve</source>
            <translation>nervio ciático</translation>
        </message>
        <message>
            <source>tibial nerve</source>
            <translation>nervio tibial</translation>
        </message>
        <message>
            <source>sural nerve</source>
            <translation>nervio sural</translation>
        </message>
        <message>
            <source>peroneal nerve</source>
            <translation>nervio peroneo</translation>
        </message>
        <message>
            <source>plantar nerves</source>
            <translation>nervios plantares</translation>
        </message>
        <message>
            <source>femoral nerve</source>
            <translation>nervio femoral</translation>
        </message>
        <message>
            <source>saphenous nerve</source>
            <translation>nervio safeno</translation>
        </message>
        <message>
            <source>spinal nerve roots</source>
            <translation>raíces nerviosas espinales</translation>
        </message>
        <message>
            <source>insertional Achilles pain</source>
            <translation>dolor insercional del Aquiles</translation>
        </message>
        <message>
            <source>an early calf strain</source>
            <translation>una distensión reciente de la pantorrilla</translation>
        </message>
        <message>
            <source>irritable neural symptoms</source>
            <translation>síntomas neurales irritables</translation>
        </message>
        <message>
            <source>bone stress injury</source>
            <translation>lesión ósea por estrés</translation>
        </message>
        <message>
            <source>pain at the front of the knee</source>
            <translation>dolor en la cara anterior de la rodilla</translation>
        </message>
        <message>
            <source>back pain worse on bending</source>
            <translation>dolor de espalda peor al doblarse</translation>
        </message>
        <message>
            <source>back pain worse on arching</source>
            <translation>dolor de espalda peor al arquearse</translation>
        </message>
        <message>
            <source>a suspected clot</source>
            <translation>sospecha de trombo</translation>
        </message>
        <message>
            <source>risk of falls</source>
            <translation>riesgo de caídas</translation>
        </message>
        <message>
            <source>neurological loss</source>
            <translation>déficit neurológico</translation>
        </message>
        <message>
            <source>published source</source>
            <translation>fuente publicada</translation>
        </message>
        <message>
            <source>background knowledge</source>
            <translation>conocimiento general</translation>
        </message>
        <message>
            <source>design of this program</source>
            <translation>diseño de este programa</translation>
        </message>
        <message>
            <source>no equipment</source>
            <translation>sin material</translation>
        </message>
        <message>
            <source>Load {0} of 10</source>
            <translation>Carga {0} de 10</translation>
        </message>
        <message>
            <source>load {0} of 10</source>
            <translation>carga {0} de 10</translation>
        </message>
        <message>
            <source>favourite</source>
            <translation>favorito</translation>
        </message>
    </context>
    <context>
        <name>LoadChart</name>
        <message>
            <source>Load through the stages: {0}</source>
            <translation>Carga a lo largo de las etapas: {0}</translation>
        </message>
        <message>
            <source>stage {0}: no calf load</source>
            <translation>etapa {0}: sin carga de pantorrilla</translation>
        </message>
        <message>
            <source>stage {0}: calf load up to {1} of 10, {2} min a week</source>
            <translation>etapa {0}: carga de pantorrilla hasta {1} de 10, {2} min por semana</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Soleus</source>
            <translation>Soleus</translation>
        </message>
        <message>
            <source>There is no stage {0} in this programme.</source>
            <translation>Este programa no tiene etapa {0}.</translation>
        </message>
        <message>
            <source>Added to stage {0}: {1}</source>
            <translation>Añadido a la etapa {0}: {1}</translation>
        </message>
        <message>
            <source>{0} – Soleus</source>
            <translation>{0} – Soleus</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Let go to open this file</source>
            <translation>Suelte para abrir este archivo</translation>
        </message>
    </context>
    <context>
        <name>NewProgrammeDialog</name>
        <message>
            <source>New programme</source>
            <translation>Programa nuevo</translation>
        </message>
        <message>
            <source>The clinic's own key. No name is needed.</source>
            <translation>La clave propia de la clínica. No hace falta el nombre.</translation>
        </message>
        <message>
            <source>none chosen</source>
            <translation>ninguno elegido</translation>
        </message>
        <message>
            <source>&amp;Left</source>
            <translation>&amp;Izquierda</translation>
        </message>
        <message>
            <source>&amp;Right</source>
            <translation>&amp;Derecha</translation>
        </message>
        <message>
            <source>&amp;Both</source>
            <translation>&amp;Ambos</translation>
        </message>
        <message>
            <source>This presentation needs medical direction before any programme.</source>
            <translation>Este cuadro necesita indicación médica antes de cualquier programa.</translation>
        </message>
        <message>
            <source>Patient re&amp;ference</source>
            <translation>Re&amp;ferencia del paciente</translation>
        </message>
        <message>
            <source>&amp;Presentation</source>
            <translation>&amp;Cuadro</translation>
        </message>
        <message>
            <source>Affected side</source>
            <translation>Lado afectado</translation>
        </message>
        <message>
            <source>Start &amp;from</source>
            <translation>&amp;Partir de</translation>
        </message>
        <message>
            <source>Create programme</source>
            <translation>Crear programa</translation>
        </message>
        <message>
            <source>Empty programme</source>
            <translation>Programa vacío</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Cerrar este mensaje</translation>
        </message>
    </context>
    <context>
        <name>PagesView</name>
        <message>
            <source>Handout pages</source>
            <translation>Páginas de la hoja</translation>
        </message>
    </context>
    <context>
        <name>ProgrammeDocument</name>
        <message numerus="yes">
            <source>Add %n exercise(s)</source>
            <translation>
                <numerusform>Añadir %n ejercicio</numerusform>
                <numerusform>Añadir %n ejercicios</numerusform>
            </translation>
        </message>
        <message>
            <source>Add to the plan</source>
            <translation>Añadir al plan</translation>
        </message>
        <message numerus="yes">
            <source>Paste %n card(s)</source>
            <translation>
                <numerusform>Pegar %n ficha</numerusform>
                <numerusform>Pegar %n fichas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n card(s)</source>
            <translation>
                <numerusform>Mover %n ficha</numerusform>
                <numerusform>Mover %n fichas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n card(s)</source>
            <translation>
                <numerusform>Quitar %n ficha</numerusform>
                <numerusform>Quitar %n fichas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Duplicate %n card(s)</source>
            <translation>
                <numerusform>Duplicar %n ficha</numerusform>
                <numerusform>Duplicar %n fichas</numerusform>
            </translation>
        </message>
        <message>
            <source>Change dose</source>
            <translation>Cambiar la dosis</translation>
        </message>
        <message>
            <source>Add block</source>
            <translation>Añadir bloque</translation>
        </message>
        <message>
            <source>Make block</source>
            <translation>Formar bloque</translation>
        </message>
        <message>
            <source>Move block</source>
            <translation>Mover bloque</translation>
        </message>
        <message>
            <source>Duplicate block</source>
            <translation>Duplicar bloque</translation>
        </message>
        <message>
            <source>Dissolve block</source>
            <translation>Deshacer bloque</translation>
        </message>
        <message>
            <source>Delete block</source>
            <translation>Eliminar bloque</translation>
        </message>
        <message>
            <source>Add stage</source>
            <translation>Añadir etapa</translation>
        </message>
        <message>
            <source>Delete stage</source>
            <translation>Eliminar etapa</translation>
        </message>
        <message>
            <source>Duplicate stage</source>
            <translation>Duplicar etapa</translation>
        </message>
        <message>
            <source>Move stage</source>
            <translation>Mover etapa</translation>
        </message>
        <message>
            <source>Mark current stage</source>
            <translation>Marcar la etapa actual</translation>
        </message>
        <message>
            <source>Tick criterion</source>
            <translation>Marcar criterio</translation>
        </message>
        <message>
            <source>Untick criterion</source>
            <translation>Desmarcar criterio</translation>
        </message>
    </context>
    <context>
        <name>ProgrammeFiles</name>
        <message>
            <source>Stage 1</source>
            <translation>Etapa 1</translation>
        </message>
        <message>
            <source>Open a programme</source>
            <translation>Abrir un programa</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Guardar una copia</translation>
        </message>
        <message>
            <source>A copy is in {0}.</source>
            <translation>Hay una copia en {0}.</translation>
        </message>
        <message>
            <source>Save the handout</source>
            <translation>Guardar la hoja</translation>
        </message>
        <message>
            <source>The handout is in {0}.</source>
            <translation>La hoja está en {0}.</translation>
        </message>
        <message>
            <source>Soleus handout</source>
            <translation>Hoja de Soleus</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) sent to the printer.</source>
            <translation>
                <numerusform>%n página enviada a la impresora.</numerusform>
                <numerusform>%n páginas enviadas a la impresora.</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer the warning signs</source>
            <translation>Responder las señales de alarma</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Entregar</translation>
        </message>
        <message>
            <source>Your initials, for the record of what was handed over:</source>
            <translation>Sus iniciales, para el registro de lo entregado:</translation>
        </message>
    </context>
    <context>
        <name>ProgrammeLists</name>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n etapa</numerusform>
                <numerusform>%n etapas</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} is duplicated; the copy is the first of the list.</source>
            <translation>{0} está duplicado; la copia es la primera de la lista.</translation>
        </message>
        <message>
            <source>{0} is in the bin for 30 days.</source>
            <translation>{0} está en la papelera durante 30 días.</translation>
        </message>
        <message>
            <source>{0} is among the programmes again.</source>
            <translation>{0} está de nuevo entre los programas.</translation>
        </message>
        <message>
            <source>The programme without reference</source>
            <translation>El programa sin referencia</translation>
        </message>
        <message>
            <source>deleted {0}</source>
            <translation>eliminado el {0}</translation>
        </message>
    </context>
    <context>
        <name>RedFlagsDialog</name>
        <message>
            <source>Warning signs</source>
            <translation>Señales de alarma</translation>
        </message>
        <message>
            <source>Ask these before a programme is handed over. The answers stay with the programme and are never printed.</source>
            <translation>Pregunte esto antes de entregar un programa. Las respuestas se guardan con el programa y nunca se imprimen.</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>Why a programme is handed over all the same; whom you spoke to and when</source>
            <translation>Por qué se entrega un programa de todos modos; con quién habló y cuándo</translation>
        </message>
        <message>
            <source>Reason for going on</source>
            <translation>Motivo para seguir</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Sus iniciales</translation>
        </message>
        <message>
            <source>Keep the answers</source>
            <translation>Guardar las respuestas</translation>
        </message>
        <message>
            <source>&amp;Initials</source>
            <translation>&amp;Iniciales</translation>
        </message>
        <message>
            <source>None of the rest</source>
            <translation>Ninguna de las demás</translation>
        </message>
        <message>
            <source>Answers “no” wherever nothing is answered yet</source>
            <translation>Responde «no» donde todavía no hay respuesta</translation>
        </message>
        <message>
            <source>None of the rest: {0}</source>
            <translation>Ninguna de las demás: {0}</translation>
        </message>
        <message>
            <source>{0} score: {1}. From {2} on it reads “likely”.</source>
            <translation>Puntuación de {0}: {1}. A partir de {2} se lee «probable».</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) not asked</source>
            <translation>
                <numerusform>%n pregunta sin hacer</numerusform>
                <numerusform>%n preguntas sin hacer</numerusform>
            </translation>
        </message>
        <message>
            <source>Type a reason first</source>
            <translation>Escriba primero un motivo</translation>
        </message>
    </context>
    <context>
        <name>RegionBars</name>
        <message>
            <source>{0} {1} min a week</source>
            <translation>{0} {1} min por semana</translation>
        </message>
        <message>
            <source>Regions: {0}</source>
            <translation>Regiones: {0}</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>ninguno todavía</translation>
        </message>
        <message>
            <source>+{0}</source>
            <translation>+{0}</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>{0}: {1} min a week. Click to select its cards.</source>
            <translation>{0}: {1} min por semana. Pulse para elegir sus fichas.</translation>
        </message>
    </context>
    <context>
        <name>ScheduleLine</name>
        <message>
            <source>Only days and times belong here, such as 3/week.</source>
            <translation>Aquí solo van días y veces, como 3/week.</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Clinic</source>
            <translation>Clínica</translation>
        </message>
        <message>
            <source>Handout</source>
            <translation>Hoja</translation>
        </message>
        <message>
            <source>Look and language</source>
            <translation>Aspecto e idioma</translation>
        </message>
        <message>
            <source>Data and back-ups</source>
            <translation>Datos y copias</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>such as: Call us before you stop the exercises.</source>
            <translation>por ejemplo: Llámenos antes de dejar los ejercicios.</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Phone</source>
            <translation>&amp;Teléfono</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>&amp;Dirección</translation>
        </message>
        <message>
            <source>&amp;Foot of each page</source>
            <translation>&amp;Pie de cada página</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logotipo</translation>
        </message>
        <message>
            <source>As your patients read it on the handout. Empty parts are left out.</source>
            <translation>Como lo leen sus pacientes en la hoja. Lo vacío se omite.</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>Elegir una imagen…</translation>
        </message>
        <message>
            <source>Choose a logo</source>
            <translation>Elegir un logotipo</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove the logo</source>
            <translation>Quitar el logotipo</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>Pa&amp;pel</translation>
        </message>
        <message>
            <source>&amp;Layout of new handouts</source>
            <translation>&amp;Diseño de las hojas nuevas</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <source>&amp;Keep pictures still</source>
            <translation>&amp;Imágenes quietas</translation>
        </message>
        <message>
            <source>No picture plays when the mouse rests on a card</source>
            <translation>Ningún dibujo se mueve cuando el ratón descansa en una ficha</translation>
        </message>
        <message>
            <source>The language changes when Soleus is started again.</source>
            <translation>El idioma cambia al volver a iniciar Soleus.</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>&amp;Language of the program</source>
            <translation>&amp;Idioma del programa</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Movimiento</translation>
        </message>
        <message>
            <source>The language of a handout belongs to its programme and is chosen there.</source>
            <translation>El idioma de una hoja pertenece a su programa y se elige allí.</translation>
        </message>
        <message>
            <source>in memory only</source>
            <translation>solo en memoria</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Abrir la carpeta</translation>
        </message>
        <message>
            <source>Back-ups…</source>
            <translation>Copias de seguridad…</translation>
        </message>
        <message>
            <source>&amp;Data folder</source>
            <translation>Carpeta de &amp;datos</translation>
        </message>
        <message>
            <source>Everything stays on this computer. Start Soleus with --data and a folder to use another one.</source>
            <translation>Todo queda en este ordenador. Inicie Soleus con --data y una carpeta para usar otra.</translation>
        </message>
        <message>
            <source>Back-ups</source>
            <translation>Copias de seguridad</translation>
        </message>
        <message>
            <source>Clear, 14 pt</source>
            <translation>Claro, 14 pt</translation>
        </message>
        <message>
            <source>Large print, 18 pt</source>
            <translation>Letra grande, 18 pt</translation>
        </message>
        <message>
            <source>Large print, 24 pt</source>
            <translation>Letra grande, 24 pt</translation>
        </message>
        <message>
            <source>{0} pt</source>
            <translation>{0} pt</translation>
        </message>
        <message>
            <source>Pictures ({0})</source>
            <translation>Imágenes ({0})</translation>
        </message>
        <message>
            <source>The clinic's logo</source>
            <translation>El logotipo de la clínica</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>From the search into the list</source>
            <translation>De la búsqueda a la lista</translation>
        </message>
        <message>
            <source>Add to the current stage</source>
            <translation>Añadir a la etapa actual</translation>
        </message>
        <message>
            <source>Add to that stage</source>
            <translation>Añadir a esa etapa</translation>
        </message>
        <message>
            <source>Show or close the preview</source>
            <translation>Mostrar o cerrar la vista previa</translation>
        </message>
        <message>
            <source>Favourite, or no longer</source>
            <translation>Favorito, o ya no</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vista previa</translation>
        </message>
        <message>
            <source>Exercise before, next exercise</source>
            <translation>Ejercicio anterior, siguiente</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Add palette</source>
            <translation>Paleta de añadir</translation>
        </message>
        <message>
            <source>Choose another match</source>
            <translation>Elegir otra coincidencia</translation>
        </message>
        <message>
            <source>Stages</source>
            <translation>Etapas</translation>
        </message>
        <message>
            <source>Move a card up or down</source>
            <translation>Subir o bajar una ficha</translation>
        </message>
        <message>
            <source>Move a card to the stage before or after</source>
            <translation>Mover una ficha a la etapa anterior o siguiente</translation>
        </message>
        <message>
            <source>Move a card to that stage</source>
            <translation>Mover una ficha a esa etapa</translation>
        </message>
        <message>
            <source>Swap for a harder or easier one</source>
            <translation>Cambiar por uno más difícil o más fácil</translation>
        </message>
        <message>
            <source>Change the dose of a card</source>
            <translation>Cambiar la dosis de una ficha</translation>
        </message>
        <message>
            <source>Duplicate a card</source>
            <translation>Duplicar una ficha</translation>
        </message>
        <message>
            <source>Copy, cut and paste cards</source>
            <translation>Copiar, cortar y pegar fichas</translation>
        </message>
        <message>
            <source>Remove a card</source>
            <translation>Quitar una ficha</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>En todas partes</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Parte siguiente de la ventana</translation>
        </message>
        <message>
            <source>Menus</source>
            <translation>Menús</translation>
        </message>
        <message>
            <source>This page</source>
            <translation>Esta página</translation>
        </message>
        <message>
            <source>Find a key or what it does</source>
            <translation>Buscar una tecla o lo que hace</translation>
        </message>
        <message>
            <source>Find a key</source>
            <translation>Buscar una tecla</translation>
        </message>
    </context>
    <context>
        <name>StageDialog</name>
        <message>
            <source>Stage {0}</source>
            <translation>Etapa {0}</translation>
        </message>
        <message>
            <source>&amp;Stage</source>
            <translation>&amp;Etapa</translation>
        </message>
        <message>
            <source>Start this stage when</source>
            <translation>Empezar esta etapa cuando</translation>
        </message>
        <message>
            <source>&amp;Entry</source>
            <translation>&amp;Entrada</translation>
        </message>
        <message>
            <source>&amp;Move on</source>
            <translation>&amp;Avanzar</translation>
        </message>
        <message>
            <source>Step &amp;back</source>
            <translation>&amp;Retroceder</translation>
        </message>
        <message>
            <source>Goes on without an end</source>
            <translation>Sigue sin final</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Aim, in the patient's words</source>
            <translation>&amp;Objetivo, en palabras del paciente</translation>
        </message>
        <message>
            <source>Typical &amp;weeks (such as 2-6)</source>
            <translation>&amp;Semanas habituales (como 2-6)</translation>
        </message>
        <message>
            <source>Or &amp;length in weeks</source>
            <translation>O &amp;duración en semanas</translation>
        </message>
        <message>
            <source>&amp;How often, for all its cards</source>
            <translation>&amp;Frecuencia, para todas sus fichas</translation>
        </message>
        <message>
            <source>Move on to the next stage when</source>
            <translation>Avanzar a la etapa siguiente cuando</translation>
        </message>
        <message>
            <source>So many of them are &amp;enough (empty: all)</source>
            <translation>&amp;Bastan tantos de ellos (vacío: todos)</translation>
        </message>
    </context>
    <context>
        <name>StageWords</name>
        <message>
            <source>left</source>
            <translation>izquierda</translation>
        </message>
        <message>
            <source>right</source>
            <translation>derecha</translation>
        </message>
        <message>
            <source>affected</source>
            <translation>afectado</translation>
        </message>
        <message>
            <source>other side</source>
            <translation>otro lado</translation>
        </message>
        <message>
            <source>each side</source>
            <translation>cada lado</translation>
        </message>
        <message>
            <source>both</source>
            <translation>ambos</translation>
        </message>
        <message>
            <source>alternating</source>
            <translation>alternando</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>Calentamiento</translation>
        </message>
        <message>
            <source>Exercises</source>
            <translation>Ejercicios</translation>
        </message>
        <message>
            <source>Circuit</source>
            <translation>Circuito</translation>
        </message>
        <message>
            <source>Choose from these</source>
            <translation>Elegir entre estos</translation>
        </message>
        <message>
            <source>Cool-down</source>
            <translation>Vuelta a la calma</translation>
        </message>
        <message>
            <source>Ice</source>
            <translation>Hielo</translation>
        </message>
        <message>
            <source>Heat</source>
            <translation>Calor</translation>
        </message>
        <message>
            <source>Massage</source>
            <translation>Masaje</translation>
        </message>
        <message>
            <source>Tape</source>
            <translation>Vendaje</translation>
        </message>
        <message>
            <source>Heel lift</source>
            <translation>Talonera</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Soporte</translation>
        </message>
        <message>
            <source>Mobilisation</source>
            <translation>Movilización</translation>
        </message>
        <message>
            <source>Foam rolling</source>
            <translation>Rodillo de espuma</translation>
        </message>
        <message>
            <source>Walk</source>
            <translation>Caminar</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Bicicleta</translation>
        </message>
        <message>
            <source>Swim</source>
            <translation>Nadar</translation>
        </message>
        <message>
            <source>Shoes</source>
            <translation>Calzado</translation>
        </message>
        <message>
            <source>Rest</source>
            <translation>Descanso</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Otra cosa</translation>
        </message>
        <message>
            <source>{0} rounds</source>
            <translation>{0} vueltas</translation>
        </message>
        <message>
            <source>pick {0}</source>
            <translation>elegir {0}</translation>
        </message>
        <message>
            <source>dose not set</source>
            <translation>sin dosis</translation>
        </message>
        <message>
            <source>{0}. Drag it to move the block with its cards.</source>
            <translation>{0}. Arrástrelo para mover el bloque con sus fichas.</translation>
        </message>
        <message>
            <source>Calf load {0} of 10</source>
            <translation>Carga de pantorrilla {0} de 10</translation>
        </message>
        <message>
            <source>weeks {0}</source>
            <translation>semanas {0}</translation>
        </message>
        <message>
            <source>{0} weeks long</source>
            <translation>{0} semanas</translation>
        </message>
        <message numerus="yes">
            <source>%n exercise(s)</source>
            <translation>
                <numerusform>%n ejercicio</numerusform>
                <numerusform>%n ejercicios</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>Long sheets are followed less fully: from five exercises a stage, think which matter most (Henry 1999, a small study; Eckard 2015).</source>
            <translation>Las hojas largas se cumplen menos: a partir de cinco ejercicios por etapa, piense cuáles importan más (Henry 1999, un estudio pequeño; Eckard 2015).</translation>
        </message>
        <message>
            <source>Stage {0}, {1}</source>
            <translation>Etapa {0}, {1}</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n ficha</numerusform>
                <numerusform>%n fichas</numerusform>
            </translation>
        </message>
        <message>
            <source>Block: {0}, {1}</source>
            <translation>Bloque: {0}, {1}</translation>
        </message>
        <message>
            <source>load {0} of 10</source>
            <translation>carga {0} de 10</translation>
        </message>
        <message>
            <source>stage {0}</source>
            <translation>etapa {0}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} de {1}</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Whose programme is it today?</source>
            <translation>¿De quién es hoy el programa?</translation>
        </message>
        <message>
            <source>New programme</source>
            <translation>Programa nuevo</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>Abrir un archivo…</translation>
        </message>
        <message>
            <source>or drop a programme file anywhere on this window</source>
            <translation>o suelte un archivo de programa en cualquier parte de esta ventana</translation>
        </message>
        <message>
            <source>Find a reference or presentation</source>
            <translation>Buscar una referencia o un cuadro</translation>
        </message>
        <message>
            <source>Find a programme</source>
            <translation>Buscar un programa</translation>
        </message>
        <message>
            <source>Programmes shown</source>
            <translation>Programas mostrados</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Recientes</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>Papelera</translation>
        </message>
        <message>
            <source>Recent programmes</source>
            <translation>Programas recientes</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Plantillas</translation>
        </message>
        <message>
            <source>Bin ({0})</source>
            <translation>Papelera ({0})</translation>
        </message>
        <message>
            <source>no reference</source>
            <translation>sin referencia</translation>
        </message>
        <message>
            <source>Programmes in the bin</source>
            <translation>Programas en la papelera</translation>
        </message>
        <message>
            <source>A click brings a programme back. After 30 days it is gone.</source>
            <translation>Un clic recupera un programa. Pasados 30 días desaparece.</translation>
        </message>
        <message>
            <source>The bin is empty. Deleted programmes stay here for 30 days.</source>
            <translation>La papelera está vacía. Los programas eliminados quedan aquí 30 días.</translation>
        </message>
        <message>
            <source>No programme with “{0}”.</source>
            <translation>Ningún programa con «{0}».</translation>
        </message>
        <message>
            <source>No programme yet. Start a new one, choose a template, or drop a programme file here.</source>
            <translation>Todavía no hay programas. Empiece uno nuevo, elija una plantilla o suelte aquí un archivo de programa.</translation>
        </message>
        <message>
            <source>Take out of the bin</source>
            <translation>Sacar de la papelera</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
    </context>
    <context>
        <name>StepBackEditor</name>
        <message>
            <source>Step-back rules</source>
            <translation>Reglas para retroceder</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>Añadir regla</translation>
        </message>
        <message>
            <source>Remove rule</source>
            <translation>Quitar regla</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Qué hacer</translation>
        </message>
        <message>
            <source>D&amp;o</source>
            <translation>&amp;Hacer</translation>
        </message>
        <message>
            <source>% &amp;less</source>
            <translation>% &amp;menos</translation>
        </message>
        <message>
            <source>A&amp;fter times</source>
            <translation>&amp;Tras veces</translation>
        </message>
        <message>
            <source>When any of these holds; none: whenever the gate is missed</source>
            <translation>Cuando se dé alguno de estos; ninguno: siempre que no se cumpla el paso</translation>
        </message>
    </context>
    <context>
        <name>TitleBar</name>
        <message>
            <source>Add an exercise…</source>
            <translation>Añadir un ejercicio…</translation>
        </message>
        <message>
            <source>Add an exercise by typing</source>
            <translation>Añadir un ejercicio escribiendo</translation>
        </message>
        <message>
            <source>Type such as: single heel raise 3x15 2-1-2 2/day R (Ctrl+K)</source>
            <translation>Escriba por ejemplo: single heel raise 3x15 2-1-2 2/day R (Ctrl+K)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>Guardar PDF…</translation>
        </message>
        <message>
            <source>Print handout</source>
            <translation>Imprimir la hoja</translation>
        </message>
        <message>
            <source>No reference</source>
            <translation>Sin referencia</translation>
        </message>
        <message>
            <source>left</source>
            <translation>izquierda</translation>
        </message>
        <message>
            <source>right</source>
            <translation>derecha</translation>
        </message>
        <message>
            <source>both sides</source>
            <translation>ambos lados</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Something in Soleus went wrong. Every edit up to now is saved. You can go on; if it happens again, send us the details.</source>
            <translation>Algo ha fallado en Soleus. Todos los cambios hasta ahora están guardados. Puede seguir; si vuelve a pasar, envíenos los detalles.</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar los detalles</translation>
        </message>
        <message>
            <source>Soleus</source>
            <translation>Soleus</translation>
        </message>
    </context>
    <context>
        <name>WindowDialogs</name>
        <message>
            <source>“{0}” is in the library, under Mine.</source>
            <translation>«{0}» está en la biblioteca, en Míos.</translation>
        </message>
        <message>
            <source>“{0}” is changed.</source>
            <translation>«{0}» está cambiado.</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Restaurando…</translation>
        </message>
        <message numerus="yes">
            <source>Restored. What was here before is kept as a back-up with %n programme(s).</source>
            <translation>
                <numerusform>Restaurado. Lo que había se guarda como copia con %n programa.</numerusform>
                <numerusform>Restaurado. Lo que había se guarda como copia con %n programas.</numerusform>
            </translation>
        </message>
        <message>
            <source>About Soleus</source>
            <translation>Acerca de Soleus</translation>
        </message>
        <message>
            <source>Soleus {0}</source>
            <translation>Soleus {0}</translation>
        </message>
        <message>
            <source>Exercise programmes for physiotherapists. It works on this computer alone and never uses the network. It gives words and pictures to what you decide: it does not diagnose.</source>
            <translation>Programas de ejercicios para fisioterapeutas. Funciona solo en este ordenador y nunca usa la red. Pone palabras y dibujos a lo que usted decide: no diagnostica.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;New programme…</source>
            <translation>Programa &amp;nuevo…</translation>
        </message>
        <message>
            <source>&amp;Open file…</source>
            <translation>&amp;Abrir archivo…</translation>
        </message>
        <message>
            <source>Save a &amp;copy as file…</source>
            <translation>Guardar una &amp;copia como archivo…</translation>
        </message>
        <message>
            <source>Save handout as &amp;PDF…</source>
            <translation>Guardar la hoja como &amp;PDF…</translation>
        </message>
        <message>
            <source>P&amp;rint handout…</source>
            <translation>&amp;Imprimir la hoja…</translation>
        </message>
        <message>
            <source>S&amp;ettings…</source>
            <translation>A&amp;justes…</translation>
        </message>
        <message>
            <source>&amp;Back-ups…</source>
            <translation>Copias de &amp;seguridad…</translation>
        </message>
        <message>
            <source>&amp;Start page</source>
            <translation>Página de inici&amp;o</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>Sali&amp;r</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edición</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>&amp;Add an exercise by typing…</source>
            <translation>&amp;Añadir un ejercicio escribiendo…</translation>
        </message>
        <message>
            <source>&amp;Find in the library</source>
            <translation>&amp;Buscar en la biblioteca</translation>
        </message>
        <message>
            <source>Add &amp;stage</source>
            <translation>Añadir &amp;etapa</translation>
        </message>
        <message>
            <source>&amp;Warning signs…</source>
            <translation>&amp;Señales de alarma…</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>&amp;Library</source>
            <translation>&amp;Biblioteca</translation>
        </message>
        <message>
            <source>&amp;Handout</source>
            <translation>&amp;Hoja</translation>
        </message>
        <message>
            <source>H&amp;istory</source>
            <translation>H&amp;istorial</translation>
        </message>
        <message>
            <source>Library as &amp;tiles</source>
            <translation>Biblioteca en &amp;cuadrícula</translation>
        </message>
        <message>
            <source>Th&amp;eme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Como el &amp;sistema</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Claro</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Oscuro</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>&amp;Alto contraste</translation>
        </message>
        <message>
            <source>&amp;New exercise of your own…</source>
            <translation>&amp;Nuevo ejercicio propio…</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Teclas</translation>
        </message>
        <message>
            <source>&amp;About Soleus</source>
            <translation>&amp;Acerca de Soleus</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>There is no stage {0} in this programme.</source>
            <translation>Este programa no tiene etapa {0}.</translation>
        </message>
        <message>
            <source>as named</source>
            <translation>como se llama</translation>
        </message>
        <message>
            <source>Change note</source>
            <translation>Cambiar nota</translation>
        </message>
        <message>
            <source>Change card</source>
            <translation>Cambiar ficha</translation>
        </message>
        <message>
            <source>{0}: kept as the clinic's default.</source>
            <translation>{0}: guardado como dosis habitual de la clínica.</translation>
        </message>
        <message>
            <source>Change block</source>
            <translation>Cambiar bloque</translation>
        </message>
        <message>
            <source>Change stage</source>
            <translation>Cambiar etapa</translation>
        </message>
        <message>
            <source>Rename stage</source>
            <translation>Cambiar el nombre de la etapa</translation>
        </message>
        <message>
            <source>New stage</source>
            <translation>Etapa nueva</translation>
        </message>
    </context>
    <context>
        <name>self._words</name>
        <message>
            <source>weeks {0}</source>
            <translation>semanas {0}</translation>
        </message>
        <message>
            <source>Move on when:</source>
            <translation>Avanzar cuando:</translation>
        </message>
    </context>
</TS>
