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
            <source>Enter adds to stage {0} · Alt+1…9 to that stage · ↑ ↓ choose · Esc closes</source>
            <translation>Intro añade a la etapa {0} · Alt+1…9 a esa etapa · ↑ ↓ elegir · Esc cierra</translation>
        </message>
        <message>
            <source>block</source>
            <translation>bloque</translation>
        </message>
        <message>
            <source>Block: {0}</source>
            <translation>Bloque: {0}</translation>
        </message>
        <message>
            <source>The whole block is added, with its doses.</source>
            <translation>Se añade el bloque entero, con sus dosis.</translation>
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
            <source>Not read: {0}. Nothing was added: mend it, or press Enter again to add it without that.</source>
            <translation>No se ha leído: {0}. No se ha añadido nada: corríjalo, o pulse Intro otra vez para añadirlo sin eso.</translation>
        </message>
    </context>
    <context>
        <name>Adding</name>
        <message>
            <source>There is no stage {0} in this programme.</source>
            <translation>Este programa no tiene etapa {0}.</translation>
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
            <source>{0} min a day: is that meant?</source>
            <translation>{0} min al día: ¿es así?</translation>
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
            <source>Warning signs: see above</source>
            <translation>Señales de alarma: véase arriba</translation>
        </message>
        <message>
            <source>The longer a sheet, the less of it is done: Henry 1999 (a small study) and Eckard 2015. The count turns amber from 5 exercises and red above 6. It is a reminder and no limit: think which of them matter most.</source>
            <translation>Cuanto más larga es una hoja, menos se cumple: Henry 1999 (un estudio pequeño) y Eckard 2015. El número se vuelve ámbar desde 5 ejercicios y rojo por encima de 6. Es un recordatorio y no un límite: piense cuáles importan más.</translation>
        </message>
        <message>
            <source>Over {0} minutes a day look like a slip of the keyboard: no stage of the published programmes has more than 40. That bound is our own design, not evidence.</source>
            <translation>Más de {0} minutos al día parecen un error al teclear: ninguna etapa de los programas publicados pasa de 40. Ese límite es diseño nuestro, no evidencia.</translation>
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
            <source>Make one now</source>
            <translation>Hacer una ahora</translation>
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
            <source>made by hand</source>
            <translation>hecha a mano</translation>
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
        <name>BatchDialog</name>
        <message>
            <source>Many handouts at once</source>
            <translation>Muchas hojas a la vez</translation>
        </message>
        <message>
            <source>Each becomes a PDF, laid out as chosen beside the pages: {0}.</source>
            <translation>De cada uno se hace un PDF con el diseño elegido junto a las páginas: {0}.</translation>
        </message>
        <message numerus="yes">
            <source>Patients whose day of review has come (%n)</source>
            <translation>
                <numerusform>Pacientes a los que ya toca revisión (%n)</numerusform>
                <numerusform>Pacientes a los que ya toca revisión (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All templates (%n)</source>
            <translation>
                <numerusform>Todas las plantillas (%n)</numerusform>
                <numerusform>Todas las plantillas (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>What is made for patients is kept as an issued version with your initials. One whose warning signs are not answered is left out and named in the report.</source>
            <translation>Lo que se hace para pacientes se guarda como versión entregada con sus iniciales. Si faltan respuestas a las señales de alarma, ese programa se omite y consta en el informe.</translation>
        </message>
        <message>
            <source>Folder for the PDFs</source>
            <translation>Carpeta para los PDF</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Elegir carpeta…</translation>
        </message>
        <message>
            <source>There is no such folder. Choose one that is there.</source>
            <translation>Esa carpeta no existe. Elija una que exista.</translation>
        </message>
        <message>
            <source>Make the PDFs</source>
            <translation>Hacer los PDF</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Copiar el informe</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Abrir la carpeta</translation>
        </message>
        <message>
            <source>No folder can be made there. Choose one that is there.</source>
            <translation>Ahí no se puede crear una carpeta. Elija una que exista.</translation>
        </message>
        <message numerus="yes">
            <source>%n PDF(s) are in the folder.</source>
            <translation>
                <numerusform>Hay %n PDF en la carpeta.</numerusform>
                <numerusform>Hay %n PDF en la carpeta.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be made.</source>
            <translation>
                <numerusform>%n no se pudo hacer.</numerusform>
                <numerusform>%n no se pudieron hacer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were left when you gave up.</source>
            <translation>
                <numerusform>%n quedó sin hacer al cancelar.</numerusform>
                <numerusform>%n quedaron sin hacer al cancelar.</numerusform>
            </translation>
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
        <name>BlockKeeping</name>
        <message>
            <source>Keep for other programmes</source>
            <translation>Guardar para otros programas</translation>
        </message>
        <message>
            <source>Replace the block “{0}”?</source>
            <translation>¿Sustituir el bloque «{0}»?</translation>
        </message>
        <message>
            <source>“{0}” is kept. It stands in the library under Blocks.</source>
            <translation>«{0}» está guardado. Está en la biblioteca, en Bloques.</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n ficha</numerusform>
                <numerusform>%n fichas</numerusform>
            </translation>
        </message>
        <message>
            <source>Kept blocks</source>
            <translation>Bloques guardados</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Cambiar el nombre…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Quitar…</translation>
        </message>
        <message>
            <source>not in this library</source>
            <translation>no está en esta biblioteca</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) left out: this library does not know the exercise.</source>
            <translation>
                <numerusform>%n ficha omitida: esta biblioteca no conoce el ejercicio.</numerusform>
                <numerusform>%n fichas omitidas: esta biblioteca no conoce sus ejercicios.</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename the kept block</source>
            <translation>Cambiar el nombre del bloque guardado</translation>
        </message>
        <message>
            <source>“{0}” is called “{1}” now.</source>
            <translation>«{0}» se llama ahora «{1}».</translation>
        </message>
        <message>
            <source>Remove the kept block “{0}”? Programmes stay as they are.</source>
            <translation>¿Quitar el bloque guardado «{0}»? Los programas quedan como están.</translation>
        </message>
        <message>
            <source>“{0}” is removed.</source>
            <translation>«{0}» está quitado.</translation>
        </message>
        <message>
            <source>Name of the block:</source>
            <translation>Nombre del bloque:</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>BlockList</name>
        <message>
            <source>Kept blocks</source>
            <translation>Bloques guardados</translation>
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
            <source>{0} is now {1}: {2}</source>
            <translation>{0} es ahora {1}: {2}</translation>
        </message>
        <message>
            <source>Change {0} to {1}</source>
            <translation>Cambiar {0} por {1}</translation>
        </message>
        <message>
            <source>Choose variant of {0}</source>
            <translation>Elegir variante de {0}</translation>
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
            <source>now {0}</source>
            <translation>ahora {0}</translation>
        </message>
        <message>
            <source>taken out {0}</source>
            <translation>quitado: {0}</translation>
        </message>
        <message>
            <source>the dose is kept.</source>
            <translation>se mantiene la dosis.</translation>
        </message>
        <message>
            <source>kept {0}</source>
            <translation>se mantiene: {0}</translation>
        </message>
        <message>
            <source>without a side</source>
            <translation>sin lado</translation>
        </message>
        <message>
            <source>the affected leg</source>
            <translation>la pierna afectada</translation>
        </message>
        <message>
            <source>the other leg</source>
            <translation>la otra pierna</translation>
        </message>
        <message>
            <source>each leg</source>
            <translation>cada pierna</translation>
        </message>
        <message>
            <source>both legs</source>
            <translation>ambas piernas</translation>
        </message>
        <message>
            <source>one leg, then the other</source>
            <translation>una pierna y luego la otra</translation>
        </message>
        <message>
            <source>the left leg</source>
            <translation>la pierna izquierda</translation>
        </message>
        <message>
            <source>the right leg</source>
            <translation>la pierna derecha</translation>
        </message>
        <message>
            <source>new {0}</source>
            <translation>nuevo: {0}</translation>
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
            <source>Other ways to do it</source>
            <translation>Otras formas de hacerlo</translation>
        </message>
        <message>
            <source>Put in a block</source>
            <translation>Poner en un bloque</translation>
        </message>
        <message>
            <source>Keep as a block for other programmes…</source>
            <translation>Guardar como bloque para otros programas…</translation>
        </message>
        <message>
            <source>Handout of this exercise only</source>
            <translation>Hoja solo de este ejercicio</translation>
        </message>
        <message>
            <source>Block: name, kind, rounds…</source>
            <translation>Bloque: nombre, clase, vueltas…</translation>
        </message>
        <message>
            <source>Dissolve, keep the cards</source>
            <translation>Deshacer, conservar las fichas</translation>
        </message>
        <message>
            <source>Keep for other programmes…</source>
            <translation>Guardar para otros programas…</translation>
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
            <translation>Objetivo, semanas, criterios…	Retorno</translation>
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
            <translation>Mover a la izquierda	Alt+Izquierda</translation>
        </message>
        <message>
            <source>Move right	Alt+Right</source>
            <translation>Mover a la derecha	Alt+Derecha</translation>
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
        <message numerus="yes">
            <source>%n other way(s) to do it (V)</source>
            <translation>
                <numerusform>%n forma más de hacerlo (V)</numerusform>
                <numerusform>%n formas más de hacerlo (V)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardEditing</name>
        <message>
            <source>Change note of {0}</source>
            <translation>Cambiar la nota de {0}</translation>
        </message>
        <message>
            <source>Change {0}</source>
            <translation>Cambiar {0}</translation>
        </message>
        <message>
            <source>Change the doses of weeks of {0}</source>
            <translation>Cambiar las dosis por semanas de {0}</translation>
        </message>
        <message>
            <source>Change how {0} goes on</source>
            <translation>Cambiar cómo sigue {0}</translation>
        </message>
        <message>
            <source>Change when {0} starts</source>
            <translation>Cambiar cuándo empieza {0}</translation>
        </message>
        <message>
            <source>{0}: kept as the clinic's default.</source>
            <translation>{0}: guardado como dosis habitual de la clínica.</translation>
        </message>
    </context>
    <context>
        <name>CardEdits</name>
        <message>
            <source>Add {0}</source>
            <translation>Añadir {0}</translation>
        </message>
        <message>
            <source>Paste {0}</source>
            <translation>Pegar {0}</translation>
        </message>
        <message>
            <source>Copy {0}</source>
            <translation>Copiar {0}</translation>
        </message>
        <message>
            <source>Duplicate {0}</source>
            <translation>Duplicar {0}</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>Quitar {0}</translation>
        </message>
        <message>
            <source>Cut {0}</source>
            <translation>Cortar {0}</translation>
        </message>
        <message>
            <source>Change dose of {0}</source>
            <translation>Cambiar la dosis de {0}</translation>
        </message>
        <message>
            <source>Move {0}</source>
            <translation>Mover {0}</translation>
        </message>
        <message>
            <source>Move {0} to stage {1}</source>
            <translation>Mover {0} a la etapa {1}</translation>
        </message>
        <message>
            <source>{0} and {1} more</source>
            <translation>{0} y {1} más</translation>
        </message>
    </context>
    <context>
        <name>CardNames</name>
        <message>
            <source>Stage {0}</source>
            <translation>Etapa {0}</translation>
        </message>
        <message>
            <source>the plain way</source>
            <translation>la forma básica</translation>
        </message>
    </context>
    <context>
        <name>CardProgression</name>
        <message>
            <source>Steps of this card</source>
            <translation>Pasos de esta ficha</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Añadir paso</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Such as 12, 15 or 20-25</source>
            <translation>Por ejemplo 12, 15 o 20-25</translation>
        </message>
        <message>
            <source>&amp;What changes</source>
            <translation>&amp;Qué cambia</translation>
        </message>
        <message>
            <source>T&amp;o</source>
            <translation>H&amp;asta</translation>
        </message>
        <message>
            <source>Wh&amp;en</source>
            <translation>C&amp;uándo</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <source>The handout says under the exercise how it goes on:</source>
            <translation>La hoja dice bajo el ejercicio cómo sigue:</translation>
        </message>
        <message>
            <source>The exercise stays as it is until you change it. Add a step to print how it goes on by itself, such as: more repetitions, to 20, when it is easy.</source>
            <translation>El ejercicio sigue igual hasta que usted lo cambie. Añada un paso para imprimir cómo avanza por sí solo, por ejemplo: más repeticiones, hasta 20, cuando sea fácil.</translation>
        </message>
        <message>
            <source>when it is easy</source>
            <translation>cuando sea fácil</translation>
        </message>
        <message>
            <source>Numbers, with commas between.</source>
            <translation>Números, separados por comas.</translation>
        </message>
    </context>
    <context>
        <name>CardWeeks</name>
        <message>
            <source>In the weeks named here the patient does this instead of the card's dose.</source>
            <translation>En las semanas que se indican aquí, el paciente hace esto en lugar de la dosis de la ficha.</translation>
        </message>
        <message>
            <source>Add weeks</source>
            <translation>Añadir semanas</translation>
        </message>
        <message>
            <source>Weeks {0} have two doses. Nothing is kept until they have one.</source>
            <translation>Las semanas {0} tienen dos dosis. No se guarda nada hasta que tengan una.</translation>
        </message>
        <message>
            <source>Week {0} has two doses. Nothing is kept until it has one.</source>
            <translation>La semana {0} tiene dos dosis. No se guarda nada hasta que tenga una.</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>Semanas</translation>
        </message>
        <message>
            <source>Weeks, row {0}</source>
            <translation>Semanas, fila {0}</translation>
        </message>
        <message>
            <source>Dose in these weeks, row {0}</source>
            <translation>Dosis en estas semanas, fila {0}</translation>
        </message>
        <message>
            <source>Take these weeks out</source>
            <translation>Quitar estas semanas</translation>
        </message>
        <message>
            <source>Take out row {0}</source>
            <translation>Quitar la fila {0}</translation>
        </message>
        <message>
            <source>Until this is mended these weeks say: {0}</source>
            <translation>Hasta que se corrija, estas semanas dicen: {0}</translation>
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
            <source>Running session {0}: {1} % longer than the longest before it.</source>
            <translation>Sesión de carrera {0}: un {1} % más larga que la más larga anterior.</translation>
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
            <source>Our own rule, not from a study. It informs; it does not decide.</source>
            <translation>Regla propia, no de un estudio. Informa; no decide.</translation>
        </message>
        <message>
            <source>From load 6 on 48 h, from 9 on 72 h: our own rule, not from a study.</source>
            <translation>Desde carga 6, 48 h; desde 9, 72 h: regla propia, no de un estudio.</translation>
        </message>
        <message>
            <source>From load 6 on 48 h: our own rule, not from a study.</source>
            <translation>Desde carga 6, 48 h: regla propia, no de un estudio.</translation>
        </message>
        <message>
            <source>More injuries where a run was over 10 % longer than the longest of 30 days: Frandsen 2025. In minutes it is looked at beyond 30 minutes of running (our own rule).</source>
            <translation>Más lesiones cuando una carrera superó en más del 10 % la más larga de 30 días: Frandsen 2025. En minutos se mira a partir de 30 minutos de carrera (regla propia).</translation>
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
        <name>ChangesDialog</name>
        <message>
            <source>Patient's sheet of what changed</source>
            <translation>Hoja de cambios para el paciente</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>Comparado con</translation>
        </message>
        <message>
            <source>The sheet of what changed</source>
            <translation>La hoja de cambios</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimir…</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>Guardar PDF…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>&amp;Compared with</source>
            <translation>&amp;Comparado con</translation>
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
            <source>Save what changed</source>
            <translation>Guardar los cambios</translation>
        </message>
        <message>
            <source>What changed is in {0}.</source>
            <translation>Los cambios están en {0}.</translation>
        </message>
    </context>
    <context>
        <name>CheckList</name>
        <message>
            <source>What to mend on the handout</source>
            <translation>Qué corregir en la hoja</translation>
        </message>
        <message>
            <source>{0} of {1} rules of a good handout are kept.</source>
            <translation>Se cumplen {0} de {1} reglas de una buena hoja.</translation>
        </message>
        <message>
            <source>mend</source>
            <translation>corregir</translation>
        </message>
        <message>
            <source>look at</source>
            <translation>mirar</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>sugerencia</translation>
        </message>
    </context>
    <context>
        <name>ClosingNotice</name>
        <message>
            <source>Soleus</source>
            <translation>Soleus</translation>
        </message>
        <message>
            <source>What you asked for is being finished: a handout, a file or a back-up. Soleus then closes by itself.</source>
            <translation>Se está terminando lo que pidió: una hoja, un archivo o una copia de seguridad. Después, Soleus se cierra solo.</translation>
        </message>
    </context>
    <context>
        <name>ComparisonDialog</name>
        <message>
            <source>Compare versions</source>
            <translation>Comparar versiones</translation>
        </message>
        <message>
            <source>added to the plan</source>
            <translation>añadido al plan</translation>
        </message>
        <message>
            <source>out of the plan</source>
            <translation>fuera del plan</translation>
        </message>
        <message>
            <source>planned otherwise</source>
            <translation>planificado de otro modo</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Change sides</source>
            <translation>Cambiar de lado</translation>
        </message>
        <message>
            <source>Only what is not the same</source>
            <translation>Solo lo que no es igual</translation>
        </message>
        <message>
            <source>Cards before and now</source>
            <translation>Fichas de antes y de ahora</translation>
        </message>
        <message>
            <source>The exercises and their doses are the same.</source>
            <translation>Los ejercicios y sus dosis son iguales.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Patient's sheet of what changed…</source>
            <translation>Hoja de cambios para el paciente…</translation>
        </message>
        <message>
            <source>Before in {0}. Now in {1}.</source>
            <translation>Antes en {0}. Ahora en {1}.</translation>
        </message>
        <message>
            <source>Before in {0}. Now in {1}, since {2}.</source>
            <translation>Antes en {0}. Ahora en {1}, desde el {2}.</translation>
        </message>
        <message>
            <source>One page in the patient's words: what is new, what stopped, what changed</source>
            <translation>Una página en palabras del paciente: qué es nuevo, qué se retiró, qué cambió</translation>
        </message>
        <message>
            <source>On the left a version that was handed over, on the right a later one</source>
            <translation>A la izquierda una versión entregada, a la derecha una posterior</translation>
        </message>
        <message>
            <source>Stage {0}</source>
            <translation>Etapa {0}</translation>
        </message>
        <message>
            <source>No longer ticked: {0}</source>
            <translation>Ya no marcado: {0}</translation>
        </message>
        <message>
            <source>Ticked {0}: {1}</source>
            <translation>Marcado el {0}: {1}</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuevo</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>retirado</translation>
        </message>
        <message>
            <source>harder exercise</source>
            <translation>ejercicio más difícil</translation>
        </message>
        <message>
            <source>easier exercise</source>
            <translation>ejercicio más fácil</translation>
        </message>
        <message>
            <source>another exercise</source>
            <translation>otro ejercicio</translation>
        </message>
        <message>
            <source>more</source>
            <translation>más</translation>
        </message>
        <message>
            <source>less</source>
            <translation>menos</translation>
        </message>
        <message>
            <source>other dose</source>
            <translation>otra dosis</translation>
        </message>
        <message>
            <source>same</source>
            <translation>igual</translation>
        </message>
    </context>
    <context>
        <name>ContentsForm</name>
        <message>
            <source>Contents of the handout</source>
            <translation>Contenido de la hoja</translation>
        </message>
        <message>
            <source>On the handout</source>
            <translation>En la hoja</translation>
        </message>
        <message>
            <source>Without colour</source>
            <translation>Sin color</translation>
        </message>
        <message>
            <source>The English sheet behind it</source>
            <translation>Detrás, la hoja en inglés</translation>
        </message>
        <message>
            <source>For a handout in another language: the same in English, page for page</source>
            <translation>Para una hoja en otro idioma: lo mismo en inglés, página a página</translation>
        </message>
        <message>
            <source>Back to the usual contents</source>
            <translation>Volver al contenido habitual</translation>
        </message>
        <message>
            <source>Ticks and choices as they are before anything is changed</source>
            <translation>Marcas y opciones como están antes de cambiar nada</translation>
        </message>
        <message>
            <source>How it is explained</source>
            <translation>Cómo se explica</translation>
        </message>
        <message>
            <source>Weeks of the diary</source>
            <translation>Semanas del diario</translation>
        </message>
        <message>
            <source>Running plan</source>
            <translation>Plan de carrera</translation>
        </message>
        <message>
            <source>Which advice</source>
            <translation>Qué consejos</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Ink</source>
            <translation>Tinta</translation>
        </message>
        <message>
            <source>In English too</source>
            <translation>También en inglés</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n página</numerusform>
                <numerusform>%n páginas</numerusform>
            </translation>
        </message>
        <message>
            <source>Which advice: {0}</source>
            <translation>Qué consejos: {0}</translation>
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
            <source>&amp;Value</source>
            <translation>&amp;Valor</translation>
        </message>
        <message>
            <source>Me&amp;asure</source>
            <translation>&amp;Medida</translation>
        </message>
        <message>
            <source>In how many se&amp;ts</source>
            <translation>En &amp;cuántas series</translation>
        </message>
        <message>
            <source>Load, % bod&amp;y weight</source>
            <translation>Carga, % del peso c&amp;orporal</translation>
        </message>
        <message>
            <source>On &amp;how many days</source>
            <translation>En c&amp;uántos días</translation>
        </message>
        <message>
            <source>A&amp;nd</source>
            <translation>&amp;Y</translation>
        </message>
        <message>
            <source>Own wo&amp;rds</source>
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
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Leave the card as it was (Esc)</source>
            <translation>Dejar la ficha como estaba (Esc)</translation>
        </message>
        <message>
            <source>The patient starts it when</source>
            <translation>El paciente empieza cuando</translation>
        </message>
        <message>
            <source>The patient starts this exercise together with the others of the stage. Add a condition if it is to wait, such as 10 heel raises on both legs first.</source>
            <translation>El paciente empieza este ejercicio junto con los demás de la etapa. Añada una condición si debe esperar, por ejemplo: antes, 10 elevaciones de talón con las dos piernas.</translation>
        </message>
        <message>
            <source>Dose</source>
            <translation>Dosis</translation>
        </message>
        <message>
            <source>Week by week</source>
            <translation>Por semanas</translation>
        </message>
        <message>
            <source>Progression</source>
            <translation>Progresión</translation>
        </message>
        <message>
            <source>Start condition</source>
            <translation>Condición de inicio</translation>
        </message>
        <message>
            <source>Not read: “{0}”. {1} Until this is mended the card says: {2}</source>
            <translation>No leído: «{0}». {1} Hasta que se corrija, la ficha dice: {2}</translation>
        </message>
        <message>
            <source>&amp;Variant</source>
            <translation>Va&amp;riante</translation>
        </message>
        <message>
            <source>Also keep as the clinic's de&amp;fault</source>
            <translation>Guardar también como dosis &amp;habitual de la clínica</translation>
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
            <source>&amp;Hold (s)</source>
            <translation>&amp;Mantener (s)</translation>
        </message>
        <message>
            <source>Te&amp;mpo</source>
            <translation>&amp;Tempo</translation>
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
            <source>How m&amp;any</source>
            <translation>&amp;Cantidad</translation>
        </message>
        <message>
            <source>Co&amp;unted in</source>
            <translation>&amp;Unidad</translation>
        </message>
        <message>
            <source>Effort (R&amp;PE)</source>
            <translation>Esfuerzo (R&amp;PE)</translation>
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
            <source>{0} days a week</source>
            <translation>{0} días a la semana</translation>
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
            <source>Drawing of</source>
            <translation>Dibujo de</translation>
        </message>
        <message>
            <source>No drawing</source>
            <translation>Sin dibujo</translation>
        </message>
        <message>
            <source>Dra&amp;wing of</source>
            <translation>Di&amp;bujo de</translation>
        </message>
        <message>
            <source>Photos of your own</source>
            <translation>Fotos propias</translation>
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
            <translation>P&amp;asos</translation>
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
            <source>&amp;Region</source>
            <translation>&amp;Región</translation>
        </message>
        <message>
            <source>P&amp;osition</source>
            <translation>P&amp;osición</translation>
        </message>
        <message>
            <source>What you wrote is not saved.</source>
            <translation>Lo que ha escrito no está guardado.</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation>Seguir escribiendo</translation>
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
            <source>A photo is still being made.</source>
            <translation>Todavía se está preparando una foto.</translation>
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
            <source>Cautions</source>
            <translation>Precauciones</translation>
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
            <source>{0} {1}, here {2}: {3}</source>
            <translation>{0} {1}, aquí {2}: {3}</translation>
        </message>
        <message>
            <source>{0} (read in: {1})</source>
            <translation>{0} (leído en: {1})</translation>
        </message>
        <message>
            <source>Order: what one study measured in both, with its source; else the load rank, 1 to 10: our own choice, not from a study. Figures of two studies are never compared.</source>
            <translation>Orden: lo que un mismo estudio midió en ambos, con su fuente; si no, el rango de carga, de 1 a 10: decisión propia, no de un estudio. Nunca se comparan cifras de dos estudios.</translation>
        </message>
        <message>
            <source>Translation: draft, not yet checked by a clinician who speaks it.</source>
            <translation>Traducción: borrador, aún no revisado por un profesional clínico que hable el idioma.</translation>
        </message>
        <message>
            <source>load {0}</source>
            <translation>carga {0}</translation>
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
            <source>Take back the tick</source>
            <translation>Retirar la confirmación</translation>
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
        <name>FigureButton</name>
        <message>
            <source>{0} · change…</source>
            <translation>{0} · cambiar…</translation>
        </message>
    </context>
    <context>
        <name>FigureDialog</name>
        <message>
            <source>Figure of the pictures</source>
            <translation>Figura de los dibujos</translation>
        </message>
        <message>
            <source>Show this figure in &amp;new programmes too</source>
            <translation>Mostrar esta figura también en programas &amp;nuevos</translation>
        </message>
        <message>
            <source>Show this figure</source>
            <translation>Mostrar esta figura</translation>
        </message>
    </context>
    <context>
        <name>FigureWords</name>
        <message>
            <source>Neutral</source>
            <translation>Neutra</translation>
        </message>
        <message>
            <source>Woman</source>
            <translation>Mujer</translation>
        </message>
        <message>
            <source>Man</source>
            <translation>Hombre</translation>
        </message>
        <message>
            <source>Older</source>
            <translation>De más edad</translation>
        </message>
        <message>
            <source>Heavier</source>
            <translation>De más peso</translation>
        </message>
        <message>
            <source>Light skin</source>
            <translation>Piel clara</translation>
        </message>
        <message>
            <source>Medium skin</source>
            <translation>Piel media</translation>
        </message>
        <message>
            <source>Dark skin</source>
            <translation>Piel oscura</translation>
        </message>
        <message>
            <source>Short hair</source>
            <translation>Pelo corto</translation>
        </message>
        <message>
            <source>Hair tied back</source>
            <translation>Pelo recogido</translation>
        </message>
        <message>
            <source>Grey hair</source>
            <translation>Pelo cano</translation>
        </message>
        <message>
            <source>Hair covered</source>
            <translation>Pelo cubierto</translation>
        </message>
    </context>
    <context>
        <name>FileNotice</name>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Abrir el archivo</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Ver en su carpeta</translation>
        </message>
        <message>
            <source>Open the folder it is in</source>
            <translation>Abrir la carpeta donde está</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Cerrar este mensaje</translation>
        </message>
        <message>
            <source>{0} is no longer there.</source>
            <translation>{0} ya no está ahí.</translation>
        </message>
        <message>
            <source>This computer has no program that opens {0}.</source>
            <translation>Este ordenador no tiene ningún programa que abra {0}.</translation>
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
            <source>Blocks that you kept: drag one, or double-click it</source>
            <translation>Bloques que usted guardó: arrastre uno o haga doble clic en él</translation>
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
        <message>
            <source>Blocks {0}</source>
            <translation>Bloques {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n kept block(s)</source>
            <translation>
                <numerusform>%n bloque guardado</numerusform>
                <numerusform>%n bloques guardados</numerusform>
            </translation>
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
        <name>FindingForm</name>
        <message>
            <source>Measured on</source>
            <translation>Fecha de la medición</translation>
        </message>
        <message>
            <source>Measured on this day. Values of other days stay as they are.</source>
            <translation>Medido en esta fecha. Los valores de otros días quedan como están.</translation>
        </message>
        <message>
            <source>sex: –</source>
            <translation>sexo: –</translation>
        </message>
        <message>
            <source>Norms for women or men</source>
            <translation>Valores de referencia de mujeres o de hombres</translation>
        </message>
        <message>
            <source>age: –</source>
            <translation>edad: –</translation>
        </message>
        <message>
            <source>Norms for the age group</source>
            <translation>Valores de referencia del grupo de edad</translation>
        </message>
        <message>
            <source>Norms are looked up for this group; without it none is used.</source>
            <translation>Los valores de referencia son los de este grupo; sin él no se usa ninguno.</translation>
        </message>
        <message>
            <source>Find a measure</source>
            <translation>Buscar una medida</translation>
        </message>
        <message>
            <source>Norms for</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <source>{0} (affected)</source>
            <translation>{0} (afectada)</translation>
        </message>
    </context>
    <context>
        <name>FindingGate</name>
        <message>
            <source>last: {0}</source>
            <translation>último: {0}</translation>
        </message>
        <message>
            <source>{0}: does not meet this</source>
            <translation>{0}: no lo cumple</translation>
        </message>
    </context>
    <context>
        <name>FindingRow</name>
        <message>
            <source>{0}, angle</source>
            <translation>{0}, ángulo</translation>
        </message>
        <message>
            <source>last: {0}</source>
            <translation>último: {0}</translation>
        </message>
        <message>
            <source>Source: {0}</source>
            <translation>Fuente: {0}</translation>
        </message>
        <message>
            <source>Unverified</source>
            <translation>Sin verificar</translation>
        </message>
    </context>
    <context>
        <name>FindingWords</name>
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
        <message>
            <source>poor</source>
            <translation>mala</translation>
        </message>
        <message>
            <source>fair</source>
            <translation>regular</translation>
        </message>
        <message>
            <source>good</source>
            <translation>buena</translation>
        </message>
        <message>
            <source>low</source>
            <translation>baja</translation>
        </message>
        <message>
            <source>moderate</source>
            <translation>moderada</translation>
        </message>
        <message>
            <source>high</source>
            <translation>alta</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>calmado</translation>
        </message>
        <message>
            <source>unsettled</source>
            <translation>sin calmar</translation>
        </message>
        <message>
            <source>positive</source>
            <translation>positivo</translation>
        </message>
        <message>
            <source>negative</source>
            <translation>negativo</translation>
        </message>
        <message>
            <source>Calf and ankle</source>
            <translation>Pantorrilla y tobillo</translation>
        </message>
        <message>
            <source>Foot</source>
            <translation>Pie</translation>
        </message>
        <message>
            <source>Hip, knee and trunk</source>
            <translation>Cadera, rodilla y tronco</translation>
        </message>
        <message>
            <source>Nerve and spine</source>
            <translation>Nervio y columna</translation>
        </message>
        <message>
            <source>Hops</source>
            <translation>Saltos</translation>
        </message>
        <message>
            <source>Pain and recovery</source>
            <translation>Dolor y recuperación</translation>
        </message>
        <message>
            <source>Scores and running</source>
            <translation>Cuestionarios y carrera</translation>
        </message>
        <message>
            <source>women</source>
            <translation>mujeres</translation>
        </message>
        <message>
            <source>men</source>
            <translation>hombres</translation>
        </message>
        <message>
            <source>{0} and over</source>
            <translation>{0} o más</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} a {1}</translation>
        </message>
        <message>
            <source>{0} as on {1}</source>
            <translation>{0}, igual que el {1}</translation>
        </message>
        <message>
            <source>{0} since {1}</source>
            <translation>{0} desde el {1}</translation>
        </message>
        <message>
            <source>(within the error of the test, ±{0})</source>
            <translation>(dentro del error de la prueba, ±{0})</translation>
        </message>
        <message>
            <source>both sides the same</source>
            <translation>ambos lados igual</translation>
        </message>
        <message>
            <source>{0} less on the right</source>
            <translation>{0} menos en la derecha</translation>
        </message>
        <message>
            <source>{0} less on the left</source>
            <translation>{0} menos en la izquierda</translation>
        </message>
        <message>
            <source>{0} is {1} % of {2} (limb symmetry)</source>
            <translation>{0} al {1} % de {2} (simetría entre piernas)</translation>
        </message>
        <message>
            <source>(on different days)</source>
            <translation>(en días distintos)</translation>
        </message>
        <message>
            <source>of the norm ({0}): {1}</source>
            <translation>del valor de referencia ({0}): {1}</translation>
        </message>
        <message>
            <source>at the mean for age and sex</source>
            <translation>en la media de su edad y sexo</translation>
        </message>
        <message>
            <source>{0} SD below the mean for age and sex</source>
            <translation>{0} DE por debajo de la media de su edad y sexo</translation>
        </message>
        <message>
            <source>{0} SD above the mean for age and sex</source>
            <translation>{0} DE por encima de la media de su edad y sexo</translation>
        </message>
        <message>
            <source>More is better.</source>
            <translation>Más es mejor.</translation>
        </message>
        <message>
            <source>Less is better.</source>
            <translation>Menos es mejor.</translation>
        </message>
    </context>
    <context>
        <name>FindingsDesk</name>
        <message>
            <source>&amp;Findings…</source>
            <translation>&amp;Hallazgos…</translation>
        </message>
        <message>
            <source>Choose the norms</source>
            <translation>Elegir los valores de referencia</translation>
        </message>
        <message>
            <source>“{0}” stands in stage {1} now (Ctrl+Z takes it back).</source>
            <translation>«{0}» está ahora en la etapa {1} (Ctrl+Z lo deshace).</translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message>
            <source>Findings</source>
            <translation>Hallazgos</translation>
        </message>
        <message>
            <source>Close the findings</source>
            <translation>Cerrar los hallazgos</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Cerrar (Esc)</translation>
        </message>
        <message>
            <source>Options matching what was entered</source>
            <translation>Opciones que coinciden con lo anotado</translation>
        </message>
        <message>
            <source>Add to this stage</source>
            <translation>Añadir a esta etapa</translation>
        </message>
        <message>
            <source>Rules list these; which of them fits is for you to judge. Nothing is added by itself.</source>
            <translation>Esta lista sale de reglas; cuál conviene lo juzga usted. Nada se añade solo.</translation>
        </message>
        <message>
            <source>Add to: {0} {1}</source>
            <translation>Añadir a: {0} {1}</translation>
        </message>
        <message>
            <source>{0} is marked: no programme without medical direction. No options are listed.</source>
            <translation>{0} está marcado: ningún programa sin indicación médica. No se listan opciones.</translation>
        </message>
        <message>
            <source>No rule matches what was entered.</source>
            <translation>Ninguna regla coincide con lo anotado.</translation>
        </message>
        <message>
            <source>Nothing is entered yet. Type what was measured on the left; what matches it is listed here, each with its reason and source.</source>
            <translation>Todavía no hay nada anotado. Escriba a la izquierda lo que ha medido; lo que coincida aparece aquí, cada opción con su motivo y su fuente.</translation>
        </message>
        <message>
            <source>{0}: {1} was not kept. The largest value is {2}.</source>
            <translation>{0}: {1} no se ha guardado. El valor máximo es {2}.</translation>
        </message>
        <message>
            <source>Add to {0}</source>
            <translation>Añadir a {0}</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <source>Your programmes will stand here</source>
            <translation>Aquí aparecerán sus programas</translation>
        </message>
        <message>
            <source>Begin with a template: click the one that fits. You change all of it later.</source>
            <translation>Empiece con una plantilla: haga clic en la que encaje. Después puede cambiarlo todo.</translation>
        </message>
        <message>
            <source>Or begin with nothing: New programme (Ctrl+N). A reference such as JM-0412 is enough; no name is needed.</source>
            <translation>O empiece desde cero: Programa nuevo (Ctrl+N). Basta una referencia como JM-0412; no hace falta el nombre.</translation>
        </message>
        <message>
            <source>Or go on with a handout that was saved before: drop its PDF on this window.</source>
            <translation>O siga con una hoja que ya guardó: suelte su PDF en esta ventana.</translation>
        </message>
    </context>
    <context>
        <name>FlagGroupBox</name>
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
            <source>{0} score: nothing asked yet.</source>
            <translation>Puntuación de {0}: todavía sin preguntar.</translation>
        </message>
        <message>
            <source>{0} score: {1}. From {2} on it reads “likely”.</source>
            <translation>Puntuación de {0}: {1}. A partir de {2} se lee «probable».</translation>
        </message>
        <message>
            <source>Not complete: {0} of {1} asked.</source>
            <translation>Incompleta: {0} de {1} preguntadas.</translation>
        </message>
    </context>
    <context>
        <name>FlagLeads</name>
        <message>
            <source>What the answers lead to</source>
            <translation>A qué llevan las respuestas</translation>
        </message>
        <message>
            <source>A yes shows here what it leads to.</source>
            <translation>Cada «sí» muestra aquí a qué lleva.</translation>
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
        <name>FlagWords</name>
        <message numerus="yes">
            <source>%n question(s) not asked.</source>
            <translation>
                <numerusform>%n pregunta sin hacer.</numerusform>
                <numerusform>%n preguntas sin hacer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning sign(s)</source>
            <translation>
                <numerusform>%n señal de alarma</numerusform>
                <numerusform>%n señales de alarma</numerusform>
            </translation>
        </message>
        <message>
            <source>Warning signs not asked</source>
            <translation>Señales de alarma sin preguntar</translation>
        </message>
        <message>
            <source>Warning signs: {0} not asked</source>
            <translation>Señales de alarma: {0} sin preguntar</translation>
        </message>
    </context>
    <context>
        <name>GaitCueForm</name>
        <message>
            <source>With a me&amp;tronome</source>
            <translation>Con &amp;metrónomo</translation>
        </message>
        <message>
            <source>On a treadmill</source>
            <translation>En cinta</translation>
        </message>
        <message>
            <source>Checked by video</source>
            <translation>Control con vídeo</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>sin decir</translation>
        </message>
        <message>
            <source>C&amp;hange, % more steps</source>
            <translation>Cambio, % más de &amp;pasos</translation>
        </message>
        <message>
            <source>or steps a minute</source>
            <translation>o pasos por minuto</translation>
        </message>
        <message>
            <source>Mi&amp;nutes at a time</source>
            <translation>Min&amp;utos cada vez</translation>
        </message>
        <message>
            <source>Feedbac&amp;k that fades</source>
            <translation>Feedback decre&amp;ciente</translation>
        </message>
        <message>
            <source>Note fo&amp;r the patient</source>
            <translation>No&amp;ta para el paciente</translation>
        </message>
        <message>
            <source>Only i&amp;f</source>
            <translation>Solo s&amp;i</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>Semanas</translation>
        </message>
        <message>
            <source>How &amp;often</source>
            <translation>&amp;Frecuencia</translation>
        </message>
        <message>
            <source>Only if</source>
            <translation>Solo si</translation>
        </message>
        <message>
            <source>&amp;Cue</source>
            <translation>Clav&amp;e</translation>
        </message>
        <message>
            <source>as it is in this programme</source>
            <translation>como está en este programa</translation>
        </message>
    </context>
    <context>
        <name>GaitCues</name>
        <message>
            <source>Gait cues</source>
            <translation>Claves de técnica</translation>
        </message>
        <message>
            <source>Base&amp;line, steps a minute</source>
            <translation>Cadencia &amp;base, pasos por minuto</translation>
        </message>
        <message>
            <source>One cue at a time, and none new in the week of a new longest run (our own rule). Each with its source; change it as you see fit.</source>
            <translation>Una clave cada vez, y ninguna nueva en la semana de una nueva carrera más larga (regla propia). Cada una con su fuente; cámbiela como vea conveniente.</translation>
        </message>
        <message>
            <source>A&amp;dd</source>
            <translation>&amp;Añadir</translation>
        </message>
        <message>
            <source>R&amp;emove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Arriba</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Abajo</translation>
        </message>
        <message>
            <source>aim: {0} steps a minute</source>
            <translation>objetivo: {0} pasos por minuto</translation>
        </message>
        <message>
            <source>No cue yet. Add one: the first choice is the cadence.</source>
            <translation>Todavía no hay claves. Añada una: la primera opción es la cadencia.</translation>
        </message>
        <message>
            <source>The handout says: {0}</source>
            <translation>La hoja dice: {0}</translation>
        </message>
        <message>
            <source>Add gait cue</source>
            <translation>Añadir clave de técnica</translation>
        </message>
        <message>
            <source>Change gait cue</source>
            <translation>Cambiar clave de técnica</translation>
        </message>
        <message>
            <source>Change baseline cadence</source>
            <translation>Cambiar la cadencia base</translation>
        </message>
        <message>
            <source>Remove gait cue</source>
            <translation>Quitar clave de técnica</translation>
        </message>
        <message>
            <source>Move gait cue</source>
            <translation>Mover clave de técnica</translation>
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
            <translation>Avanzar: {0}/{1}, bastan {2}</translation>
        </message>
        <message>
            <source>Move on when: {0} of {1} met</source>
            <translation>Avanzar: {0} de {1} cumplidos</translation>
        </message>
        <message>
            <source>Criteria for moving on from stage {0}</source>
            <translation>Criterios para avanzar desde la etapa {0}</translation>
        </message>
        <message>
            <source>Move on to the next stage</source>
            <translation>Avanzar a la etapa siguiente</translation>
        </message>
        <message>
            <source>Move on all the same</source>
            <translation>Avanzar de todos modos</translation>
        </message>
        <message>
            <source>The next stage is current from today; the ticks stay (Ctrl+M).</source>
            <translation>La etapa siguiente es la actual desde hoy; las marcas se conservan (Ctrl+M).</translation>
        </message>
    </context>
    <context>
        <name>HandOverDialog</name>
        <message>
            <source>Hand over</source>
            <translation>Entregar</translation>
        </message>
        <message>
            <source>Your &amp;initials, for the record of what was handed over:</source>
            <translation>Sus &amp;iniciales, para el registro de lo entregado:</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Sus iniciales</translation>
        </message>
        <message>
            <source>Warning signs…</source>
            <translation>Señales de alarma…</translation>
        </message>
    </context>
    <context>
        <name>HandingOver</name>
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
            <source>PDF to print as a booklet (*.pdf)</source>
            <translation>PDF para imprimir como folleto (*.pdf)</translation>
        </message>
        <message>
            <source>PDF to read on a screen (*.pdf)</source>
            <translation>PDF para leer en pantalla (*.pdf)</translation>
        </message>
        <message>
            <source>Save the handout</source>
            <translation>Guardar la hoja</translation>
        </message>
        <message>
            <source>Pictures of the pages (*.png)</source>
            <translation>Imágenes de las páginas (*.png)</translation>
        </message>
        <message>
            <source>Save the pages as pictures</source>
            <translation>Guardar las páginas como imágenes</translation>
        </message>
        <message>
            <source>Pages as pictures</source>
            <translation>Páginas como imágenes</translation>
        </message>
        <message>
            <source>Page for a phone (*.html)</source>
            <translation>Página para el teléfono (*.html)</translation>
        </message>
        <message>
            <source>Save the page for a phone</source>
            <translation>Guardar la página para el teléfono</translation>
        </message>
        <message>
            <source>Page for a phone</source>
            <translation>Página para el teléfono</translation>
        </message>
        <message>
            <source>Save the handout again</source>
            <translation>Guardar la hoja otra vez</translation>
        </message>
        <message>
            <source>The handout is in {0}.</source>
            <translation>La hoja está en {0}.</translation>
        </message>
        <message>
            <source>The text for the record is in the clipboard.</source>
            <translation>El texto para la historia está en el portapapeles.</translation>
        </message>
        <message>
            <source>Version {0} is kept, signed {1}.</source>
            <translation>La versión {0} queda guardada, firmada {1}.</translation>
        </message>
    </context>
    <context>
        <name>HandoutBar</name>
        <message>
            <source>Layout</source>
            <translation>Diseño</translation>
        </message>
        <message>
            <source>Stages on the handout</source>
            <translation>Etapas en la hoja</translation>
        </message>
        <message>
            <source>Language of the handout</source>
            <translation>Idioma de la hoja</translation>
        </message>
        <message>
            <source>Contents…</source>
            <translation>Contenido…</translation>
        </message>
        <message>
            <source>Which parts stand on the handout, paper and ink</source>
            <translation>Qué partes lleva la hoja, papel y tinta</translation>
        </message>
        <message>
            <source>Handout check</source>
            <translation>Comprobación de la hoja</translation>
        </message>
        <message>
            <source>Back to all of it</source>
            <translation>Volver a la hoja entera</translation>
        </message>
        <message>
            <source>{0} (draft)</source>
            <translation>{0} (borrador)</translation>
        </message>
        <message>
            <source>No native speaker has checked all of its words yet</source>
            <translation>Ningún hablante nativo ha revisado todavía todos sus textos</translation>
        </message>
        <message>
            <source>Diary only</source>
            <translation>Solo el diario</translation>
        </message>
        <message>
            <source>Only: {0}</source>
            <translation>Solo: {0}</translation>
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
            <source>Stage {0}: {1}</source>
            <translation>Etapa {0}: {1}</translation>
        </message>
        <message>
            <source>Check {0}/{1}</source>
            <translation>Revisión {0}/{1}</translation>
        </message>
        <message>
            <source>To look at: {0}</source>
            <translation>Por revisar: {0}</translation>
        </message>
        <message>
            <source>Handout check: {0} of {1} rules kept</source>
            <translation>Comprobación de la hoja: se cumplen {0} de {1} reglas</translation>
        </message>
    </context>
    <context>
        <name>HandoutMenu</name>
        <message>
            <source>&amp;Pages as pictures…</source>
            <translation>&amp;Páginas como imágenes…</translation>
        </message>
        <message>
            <source>Page for a p&amp;hone…</source>
            <translation>Página para el &amp;teléfono…</translation>
        </message>
        <message>
            <source>&amp;Copy text for the record</source>
            <translation>&amp;Copiar texto para la historia</translation>
        </message>
        <message>
            <source>&amp;Diary only</source>
            <translation>&amp;Solo el diario</translation>
        </message>
        <message>
            <source>&amp;All of it again</source>
            <translation>De nuevo la hoja &amp;entera</translation>
        </message>
        <message>
            <source>&amp;Check the handout</source>
            <translation>&amp;Comprobar la hoja</translation>
        </message>
        <message>
            <source>Patient's sheet of &amp;what changed…</source>
            <translation>Hoja de cambios para el &amp;paciente…</translation>
        </message>
        <message>
            <source>&amp;Issued versions…</source>
            <translation>&amp;Versiones entregadas…</translation>
        </message>
        <message>
            <source>&amp;Many handouts at once…</source>
            <translation>&amp;Muchas hojas a la vez…</translation>
        </message>
        <message>
            <source>Nothing changed since it was handed over.</source>
            <translation>Nada ha cambiado desde que se entregó.</translation>
        </message>
        <message>
            <source>Nothing was handed over yet, so there is nothing to compare with.</source>
            <translation>Todavía no se ha entregado nada, así que no hay con qué comparar.</translation>
        </message>
    </context>
    <context>
        <name>HandoutPanel</name>
        <message>
            <source>Page before</source>
            <translation>Página anterior</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Página siguiente</translation>
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
            <source>Whole page</source>
            <translation>Página entera</translation>
        </message>
        <message>
            <source>Page {0} of {1}</source>
            <translation>Página {0} de {1}</translation>
        </message>
    </context>
    <context>
        <name>HandoutSettings</name>
        <message>
            <source>such as: https://clinic.example/videos</source>
            <translation>por ejemplo: https://clinic.example/videos</translation>
        </message>
        <message>
            <source>such as: Videos of your exercises</source>
            <translation>por ejemplo: Vídeos de sus ejercicios</translation>
        </message>
        <message>
            <source>Tick boxes can be ticked on a screen</source>
            <translation>Las casillas se pueden marcar en pantalla</translation>
        </message>
        <message>
            <source>The programme travels inside the PDF</source>
            <translation>El programa viaja dentro del PDF</translation>
        </message>
        <message>
            <source>Drop such a PDF on the window, and the programme is there to edit</source>
            <translation>Suelte un PDF así en la ventana y el programa queda listo para editar</translation>
        </message>
        <message>
            <source>Private notes, warning signs, sex and age group travel inside as well</source>
            <translation>También van dentro las notas privadas, las señales de alarma, el sexo y el grupo de edad</translation>
        </message>
        <message>
            <source>&amp;Layout of handouts</source>
            <translation>&amp;Diseño de las hojas</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>Pa&amp;pel</translation>
        </message>
        <message>
            <source>&amp;Web address</source>
            <translation>Dirección &amp;web</translation>
        </message>
        <message>
            <source>What is &amp;there</source>
            <translation>&amp;Qué hay allí</translation>
        </message>
        <message>
            <source>The address is printed with a square that phones read. Soleus itself never opens it.</source>
            <translation>La dirección se imprime con un código QR que leen los teléfonos. Soleus nunca la abre.</translation>
        </message>
        <message>
            <source>In the PDF</source>
            <translation>En el PDF</translation>
        </message>
        <message>
            <source>Whoever has the PDF can read what travels inside it. What stands on the handout is chosen beside its pages.</source>
            <translation>Quien tenga el PDF puede leer lo que viaja dentro. Lo que lleva la hoja se elige junto a sus páginas.</translation>
        </message>
    </context>
    <context>
        <name>HandoutWords</name>
        <message>
            <source>Clear, 14 pt</source>
            <translation>Claro, 14 pt</translation>
        </message>
        <message>
            <source>Standard, 12 pt</source>
            <translation>Normal, 12 pt</translation>
        </message>
        <message>
            <source>Large print, 18 pt</source>
            <translation>Letra grande, 18 pt</translation>
        </message>
        <message>
            <source>Easy read, 18 pt</source>
            <translation>Lectura fácil, 18 pt</translation>
        </message>
        <message>
            <source>Fridge sheet, one page</source>
            <translation>Para la nevera, una página</translation>
        </message>
        <message>
            <source>Booklet, folded A5</source>
            <translation>Folleto, A5 plegado</translation>
        </message>
        <message>
            <source>The usual one: large clear type, a picture beside each exercise.</source>
            <translation>El habitual: letra grande y clara, un dibujo junto a cada ejercicio.</translation>
        </message>
        <message>
            <source>More on a page; for those who read small print easily.</source>
            <translation>Más en cada página; para quien lee bien la letra pequeña.</translation>
        </message>
        <message>
            <source>Set anew for weak sight: one exercise a page, a large picture.</source>
            <translation>Compuesto de nuevo para baja visión: un ejercicio por página, dibujo grande.</translation>
        </message>
        <message>
            <source>Short lines, wide spacing, one step a line.</source>
            <translation>Líneas cortas, mucho espacio, un paso por línea.</translation>
        </message>
        <message>
            <source>One page to hang up: small pictures, names and doses.</source>
            <translation>Una página para colgar: dibujos pequeños, nombres y dosis.</translation>
        </message>
        <message>
            <source>Small pages; print on both sides, fold once.</source>
            <translation>Páginas pequeñas; imprimir por las dos caras y doblar una vez.</translation>
        </message>
        <message>
            <source>Summary at the top</source>
            <translation>Resumen al principio</translation>
        </message>
        <message>
            <source>Traffic light for pain</source>
            <translation>Semáforo del dolor</translation>
        </message>
        <message>
            <source>Plan of the day</source>
            <translation>Plan del día</translation>
        </message>
        <message>
            <source>What is needed</source>
            <translation>Qué se necesita</translation>
        </message>
        <message>
            <source>Exercises</source>
            <translation>Ejercicios</translation>
        </message>
        <message>
            <source>Move on when…</source>
            <translation>Avanzar cuando…</translation>
        </message>
        <message>
            <source>Diary to tick</source>
            <translation>Diario para marcar</translation>
        </message>
        <message>
            <source>How to run</source>
            <translation>Cómo correr</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Consejos</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <source>Where the patient feels it</source>
            <translation>Dónde lo nota el paciente</translation>
        </message>
        <message>
            <source>About this sheet: formats, sources</source>
            <translation>Sobre esta hoja: formatos, fuentes</translation>
        </message>
        <message>
            <source>Short cues</source>
            <translation>Claves cortas</translation>
        </message>
        <message>
            <source>Every step</source>
            <translation>Todos los pasos</translation>
        </message>
        <message>
            <source>Steps and cues</source>
            <translation>Pasos y claves</translation>
        </message>
        <message>
            <source>As the programme says</source>
            <translation>Como diga el programa</translation>
        </message>
        <message>
            <source>1 week</source>
            <translation>1 semana</translation>
        </message>
        <message>
            <source>2 weeks</source>
            <translation>2 semanas</translation>
        </message>
        <message>
            <source>4 weeks</source>
            <translation>4 semanas</translation>
        </message>
        <message>
            <source>Once running is due</source>
            <translation>Cuando toque correr</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Siempre</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nunca</translation>
        </message>
        <message>
            <source>What pain means</source>
            <translation>Qué significa el dolor</translation>
        </message>
        <message>
            <source>The dripping tap of overload</source>
            <translation>El grifo que gotea</translation>
        </message>
        <message>
            <source>Boom and bust</source>
            <translation>Demasiado y nada</translation>
        </message>
        <message>
            <source>Why slow and heavy</source>
            <translation>Por qué lento y con peso</translation>
        </message>
        <message>
            <source>Keep running if we can</source>
            <translation>Seguir corriendo si se puede</translation>
        </message>
        <message>
            <source>The longest run</source>
            <translation>La carrera más larga</translation>
        </message>
        <message>
            <source>Sleep</source>
            <translation>Dormir</translation>
        </message>
        <message>
            <source>How long it takes</source>
            <translation>Cuánto va a durar</translation>
        </message>
        <message>
            <source>When to seek help</source>
            <translation>Cuándo pedir ayuda</translation>
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
            <source>Close the history</source>
            <translation>Cerrar el historial</translation>
        </message>
        <message>
            <source>As it was opened</source>
            <translation>Como se abrió</translation>
        </message>
    </context>
    <context>
        <name>IncomingDialog</name>
        <message>
            <source>Import into the library</source>
            <translation>Importar a la biblioteca</translation>
        </message>
        <message>
            <source>Keep &amp;both</source>
            <translation>Conservar &amp;ambos</translation>
        </message>
        <message numerus="yes">
            <source>%n different from yours</source>
            <translation>
                <numerusform>%n distinto del suyo</numerusform>
                <numerusform>%n distintos de los suyos</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}: {1}. Nothing is changed until you import it.</source>
            <translation>{0}: {1}. Nada cambia hasta que usted lo importe.</translation>
        </message>
        <message numerus="yes">
            <source>Import %n item(s)</source>
            <translation>
                <numerusform>Importar %n elemento</numerusform>
                <numerusform>Importar %n elementos</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>&amp;Use the one in the file</source>
            <translation>&amp;Usar el del archivo</translation>
        </message>
        <message>
            <source>&amp;Do not import</source>
            <translation>&amp;No importar</translation>
        </message>
        <message>
            <source>&amp;Select all that differ from yours</source>
            <translation>&amp;Elegir los distintos del suyo</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n nuevo</numerusform>
                <numerusform>%n nuevos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n you have already</source>
            <translation>
                <numerusform>%n que ya tiene</numerusform>
                <numerusform>%n que ya tiene</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n about exercises that are not here</source>
            <translation>
                <numerusform>%n sobre un ejercicio que no está aquí</numerusform>
                <numerusform>%n sobre ejercicios que no están aquí</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
    </context>
    <context>
        <name>IncomingModel</name>
        <message>
            <source>Exercise</source>
            <translation>Ejercicio</translation>
        </message>
        <message>
            <source>Dose</source>
            <translation>Dosis</translation>
        </message>
        <message>
            <source>Tick</source>
            <translation>Confirmación</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>Favorito</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>Bloque</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuevo</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>igual</translation>
        </message>
        <message>
            <source>different</source>
            <translation>distinto</translation>
        </message>
        <message>
            <source>not here</source>
            <translation>no está aquí</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>Yours: {0}
The file's: {1}</source>
            <translation>Suyo: {0}
Del archivo: {1}</translation>
        </message>
        <message>
            <source>Different: {0}</source>
            <translation>Diferencias: {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n ficha</numerusform>
                <numerusform>%n fichas</numerusform>
            </translation>
        </message>
        <message>
            <source>no dose</source>
            <translation>sin dosis</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n paso</numerusform>
                <numerusform>%n pasos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n foto</numerusform>
                <numerusform>%n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>exercises or doses</source>
            <translation>ejercicios o dosis</translation>
        </message>
        <message>
            <source>rounds or rests</source>
            <translation>vueltas o descansos</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nombre</translation>
        </message>
        <message>
            <source>clinical name</source>
            <translation>nombre clínico</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>pasos</translation>
        </message>
        <message>
            <source>cues</source>
            <translation>claves</translation>
        </message>
        <message>
            <source>how it feels</source>
            <translation>qué se siente</translation>
        </message>
        <message>
            <source>dose</source>
            <translation>dosis</translation>
        </message>
        <message>
            <source>photos</source>
            <translation>fotos</translation>
        </message>
        <message>
            <source>drawing</source>
            <translation>dibujo</translation>
        </message>
        <message>
            <source>region</source>
            <translation>región</translation>
        </message>
        <message>
            <source>position</source>
            <translation>posición</translation>
        </message>
        <message>
            <source>details that the window does not show</source>
            <translation>detalles que la ventana no muestra</translation>
        </message>
        <message>
            <source>for the second one</source>
            <translation>para el segundo</translation>
        </message>
        <message>
            <source>replaces yours</source>
            <translation>sustituye al suyo</translation>
        </message>
        <message>
            <source>comes in</source>
            <translation>entra</translation>
        </message>
        <message>
            <source>both are kept</source>
            <translation>se conservan ambos</translation>
        </message>
        <message>
            <source>yours stays</source>
            <translation>queda el suyo</translation>
        </message>
        <message>
            <source>stays out</source>
            <translation>queda fuera</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Aquí</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Qué ocurre</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenido</translation>
        </message>
    </context>
    <context>
        <name>IssuedDialog</name>
        <message>
            <source>Issued versions</source>
            <translation>Versiones entregadas</translation>
        </message>
        <message>
            <source>What was handed over stays as it was, the latest first.</source>
            <translation>Lo entregado queda como estaba, primero lo último.</translation>
        </message>
        <message>
            <source>Nothing was handed over yet. Printing or saving the handout keeps a version here.</source>
            <translation>Todavía no se ha entregado nada. Al imprimir o guardar la hoja queda aquí una versión.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Open as a copy</source>
            <translation>Abrir como copia</translation>
        </message>
        <message>
            <source>Save as PDF again…</source>
            <translation>Guardar PDF otra vez…</translation>
        </message>
        <message>
            <source>What changed since…</source>
            <translation>Qué cambió desde…</translation>
        </message>
    </context>
    <context>
        <name>IssuedWords</name>
        <message>
            <source>Version {0} · {1}</source>
            <translation>Versión {0} · {1}</translation>
        </message>
        <message>
            <source>Version {0}, handed over {1}, {2}</source>
            <translation>Versión {0}, entregada el {1}, {2}</translation>
        </message>
        <message>
            <source>signed {0}</source>
            <translation>firmada {0}</translation>
        </message>
        <message>
            <source>stage {0}</source>
            <translation>etapa {0}</translation>
        </message>
    </context>
    <context>
        <name>KindNames</name>
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
    </context>
    <context>
        <name>Lane</name>
        <message>
            <source>Drag an exercise here, or choose one in the library and press {0}. Quicker: Ctrl+K, and type it with its dose.</source>
            <translation>Arrastre aquí un ejercicio, o elija uno en la biblioteca y pulse {0}. Más rápido: Ctrl+K, y escríbalo con su dosis.</translation>
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
            <source>Stage {0}</source>
            <translation>Etapa {0}</translation>
        </message>
        <message>
            <source>now</source>
            <translation>actual</translation>
        </message>
        <message>
            <source>now, since {0}</source>
            <translation>actual, desde el {0}</translation>
        </message>
        <message>
            <source>current stage</source>
            <translation>etapa actual</translation>
        </message>
    </context>
    <context>
        <name>LibraryDelegate</name>
        <message>
            <source>load</source>
            <translation>carga</translation>
        </message>
    </context>
    <context>
        <name>LibraryDesk</name>
        <message>
            <source>&amp;Your exercises…</source>
            <translation>Sus &amp;ejercicios…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importar…</translation>
        </message>
        <message>
            <source>&amp;Export your library…</source>
            <translation>E&amp;xportar su biblioteca…</translation>
        </message>
        <message>
            <source>&amp;Table to fill in…</source>
            <translation>&amp;Tabla para rellenar…</translation>
        </message>
        <message>
            <source>“{0}” is in the library, under Mine.</source>
            <translation>«{0}» está en la biblioteca, en Míos.</translation>
        </message>
        <message>
            <source>“{0}” is changed.</source>
            <translation>«{0}» está cambiado.</translation>
        </message>
        <message>
            <source>{0} (copy)</source>
            <translation>{0} (copia)</translation>
        </message>
        <message>
            <source>“{0}” is removed; programmes keep it. Library, Your exercises brings it back.</source>
            <translation>«{0}» está quitado; los programas lo conservan. Se recupera en Biblioteca, Sus ejercicios.</translation>
        </message>
        <message>
            <source>Libraries and tables ({0})</source>
            <translation>Bibliotecas y tablas ({0})</translation>
        </message>
        <message>
            <source>Import exercises</source>
            <translation>Importar ejercicios</translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation>Leyendo el archivo</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) imported into your library.</source>
            <translation>
                <numerusform>%n elemento importado a su biblioteca.</numerusform>
                <numerusform>%n elementos importados a su biblioteca.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) of your library are in {0}.</source>
            <translation>
                <numerusform>%n elemento de su biblioteca está en {0}.</numerusform>
                <numerusform>%n elementos de su biblioteca están en {0}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Taking in</source>
            <translation>Importando</translation>
        </message>
        <message>
            <source>Nothing was taken in</source>
            <translation>No se ha importado nada</translation>
        </message>
        <message>
            <source>Export the library</source>
            <translation>Exportar la biblioteca</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exportando</translation>
        </message>
        <message>
            <source>Table to fill in</source>
            <translation>Tabla para rellenar</translation>
        </message>
        <message>
            <source>The table is in {0}. Fill it in, then import it.</source>
            <translation>La tabla está en {0}. Rellénela y después impórtela.</translation>
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
        <name>LibraryMenu</name>
        <message>
            <source>Add to the stage in view</source>
            <translation>Añadir a la etapa a la vista</translation>
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
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Make one of your own from it…</source>
            <translation>Crear uno propio a partir de este…</translation>
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
            <source>Double-click adds to stage {0}</source>
            <translation>Doble clic añade a la etapa {0}</translation>
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
            <source>wobble board</source>
            <translation>tabla de equilibrio</translation>
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
            <source>general background, no single source</source>
            <translation>conocimiento general, sin una fuente concreta</translation>
        </message>
        <message>
            <source>our own choice, not from a study</source>
            <translation>decisión propia, no de un estudio</translation>
        </message>
        <message>
            <source>no equipment</source>
            <translation>sin material</translation>
        </message>
        <message>
            <source>Calf load {0} of 10</source>
            <translation>Carga de pantorrilla {0} de 10</translation>
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
        <message>
            <source>Calf load</source>
            <translation>Carga</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Etapa</translation>
        </message>
    </context>
    <context>
        <name>LogoRow</name>
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
            <source>The logo stays as it was.</source>
            <translation>El logotipo queda como estaba.</translation>
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
        <name>MainWindow</name>
        <message>
            <source>Soleus</source>
            <translation>Soleus</translation>
        </message>
        <message>
            <source>{0} – Soleus</source>
            <translation>{0} – Soleus</translation>
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
            <source>About the template</source>
            <translation>Sobre la plantilla</translation>
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
            <source>&amp;Start from</source>
            <translation>&amp;Partir de</translation>
        </message>
        <message>
            <source>Pictures s&amp;how</source>
            <translation>Los dibujos &amp;muestran</translation>
        </message>
        <message>
            <source>Create programme</source>
            <translation>Crear programa</translation>
        </message>
        <message>
            <source>Empty programme</source>
            <translation>Programa vacío</translation>
        </message>
        <message>
            <source>Empty programme: one stage without exercises, to fill from the library or by typing.
Presentation: once one is chosen, the template that fits it stands first, and what it rests on is told here.</source>
            <translation>Programa vacío: una etapa sin ejercicios, que se llena desde la biblioteca o escribiendo.
Presentación: al elegir una, la plantilla que le corresponde va primero, y aquí se dice en qué se basa.</translation>
        </message>
    </context>
    <context>
        <name>NothingWords</name>
        <message>
            <source>No block is called “{0}”. Clear the search.</source>
            <translation>Ningún bloque se llama «{0}». Borre la búsqueda.</translation>
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
        <name>OptionList</name>
        <message>
            <source>Options</source>
            <translation>Opciones</translation>
        </message>
    </context>
    <context>
        <name>OptionWords</name>
        <message>
            <source>{0} % of the norm of {1}</source>
            <translation>{0} % del valor de referencia ({1})</translation>
        </message>
        <message>
            <source>{0} % of the other side</source>
            <translation>{0} % del otro lado</translation>
        </message>
        <message>
            <source>{0} less than the other side</source>
            <translation>{0} menos que el otro lado</translation>
        </message>
        <message>
            <source>{0} % of {1} ({2})</source>
            <translation>{0} % de {1} ({2})</translation>
        </message>
        <message>
            <source>above the ceiling of {0}</source>
            <translation>por encima del tope de {0}</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>{0} SD</source>
            <translation>{0} DE</translation>
        </message>
        <message>
            <source>options are listed from {0} to below {1}</source>
            <translation>se muestran opciones desde {0} y por debajo de {1}</translation>
        </message>
        <message>
            <source>options are listed below {0}</source>
            <translation>se muestran opciones por debajo de {0}</translation>
        </message>
        <message>
            <source>options are listed above {0}</source>
            <translation>se muestran opciones por encima de {0}</translation>
        </message>
        <message>
            <source>options are listed from {0} on</source>
            <translation>se muestran opciones desde {0}</translation>
        </message>
        <message>
            <source>Our own rule, not published evidence</source>
            <translation>Regla propia, no evidencia publicada</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Publicado</translation>
        </message>
        <message>
            <source>Background, unverified</source>
            <translation>Conocimiento general, sin verificar</translation>
        </message>
        <message>
            <source>marked to avoid here ({0})</source>
            <translation>marcado para evitar aquí ({0})</translation>
        </message>
        <message>
            <source>a tensioner, and a nerve test was positive</source>
            <translation>una tensión neural, y una prueba neural fue positiva</translation>
        </message>
        <message>
            <source>in stage {0}</source>
            <translation>en la etapa {0}</translation>
        </message>
        <message>
            <source>in stages {0}</source>
            <translation>en las etapas {0}</translation>
        </message>
    </context>
    <context>
        <name>OwnExercises</name>
        <message>
            <source>Your exercises</source>
            <translation>Sus ejercicios</translation>
        </message>
        <message>
            <source>&amp;New…</source>
            <translation>&amp;Nuevo…</translation>
        </message>
        <message>
            <source>&amp;Change…</source>
            <translation>&amp;Cambiar…</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>&amp;Duplicar</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>&amp;Bring back</source>
            <translation>&amp;Recuperar</translation>
        </message>
        <message>
            <source>&amp;Erase for good…</source>
            <translation>&amp;Borrar del todo…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>What you remove is no longer offered; programmes that use it keep it.</source>
            <translation>Lo que quite ya no se ofrece; los programas que lo usan lo conservan.</translation>
        </message>
        <message>
            <source>None yet. Make one, from nothing or from another exercise.</source>
            <translation>Todavía ninguno. Cree uno, desde cero o a partir de otro ejercicio.</translation>
        </message>
        <message>
            <source>{0} · removed</source>
            <translation>{0} · quitado</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Borrar del todo</translation>
        </message>
        <message>
            <source>Erase “{0}” and its photos? This cannot be undone.</source>
            <translation>¿Borrar «{0}» y sus fotos? Esto no se puede deshacer.</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
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
        <name>PhotoPicker</name>
        <message>
            <source>Add a &amp;photo…</source>
            <translation>Añadir &amp;foto…</translation>
        </message>
        <message>
            <source>JPEG or PNG; it can also be dropped or pasted here</source>
            <translation>JPEG o PNG; también se puede soltar o pegar aquí</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>Paste a picture from the clipboard</source>
            <translation>Pegar una imagen del portapapeles</translation>
        </message>
        <message>
            <source>One photo, or two: the start and the end. They take the drawing's place.</source>
            <translation>Una foto, o dos: el inicio y el final. Ocupan el lugar del dibujo.</translation>
        </message>
        <message>
            <source>what they show; empty takes the name</source>
            <translation>qué muestran; vacío toma el nombre</translation>
        </message>
        <message>
            <source>What the photos show, for who cannot see them</source>
            <translation>Qué muestran las fotos, para quien no puede verlas</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove photo {0}</source>
            <translation>Quitar la foto {0}</translation>
        </message>
        <message>
            <source>being made…</source>
            <translation>preparando…</translation>
        </message>
        <message>
            <source>Photo {0}</source>
            <translation>Foto {0}</translation>
        </message>
        <message>
            <source>Photos of the exercise</source>
            <translation>Fotos del ejercicio</translation>
        </message>
        <message>
            <source>Pictures ({0})</source>
            <translation>Imágenes ({0})</translation>
        </message>
        <message>
            <source>The pasted picture</source>
            <translation>La imagen pegada</translation>
        </message>
        <message>
            <source>There is no picture in the clipboard.</source>
            <translation>No hay ninguna imagen en el portapapeles.</translation>
        </message>
    </context>
    <context>
        <name>PresentationBox</name>
        <message>
            <source>none chosen</source>
            <translation>ninguno elegido</translation>
        </message>
        <message>
            <source>Presentation</source>
            <translation>Cuadro</translation>
        </message>
    </context>
    <context>
        <name>ProblemList</name>
        <message numerus="yes">
            <source>%n place(s) must be mended in the file. Then import it again.</source>
            <translation>
                <numerusform>Hay que corregir %n lugar del archivo. Después impórtelo de nuevo.</numerusform>
                <numerusform>Hay que corregir %n lugares del archivo. Después impórtelo de nuevo.</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>ProgrammeActs</name>
        <message>
            <source>&amp;About this programme…</source>
            <translation>S&amp;obre este programa…</translation>
        </message>
        <message>
            <source>Figure of the &amp;pictures…</source>
            <translation>&amp;Figura de los dibujos…</translation>
        </message>
        <message>
            <source>&amp;Move on to the next stage</source>
            <translation>&amp;Avanzar a la etapa siguiente</translation>
        </message>
        <message>
            <source>&amp;Compare versions…</source>
            <translation>&amp;Comparar versiones…</translation>
        </message>
        <message>
            <source>&amp;Duplicate this programme</source>
            <translation>&amp;Duplicar este programa</translation>
        </message>
        <message>
            <source>Move on to the next stage</source>
            <translation>Avanzar a la etapa siguiente</translation>
        </message>
        <message>
            <source>Mark current stage</source>
            <translation>Marcar la etapa actual</translation>
        </message>
        <message>
            <source>Stage {0} is current from today. What was ticked in stage {1} is kept.</source>
            <translation>La etapa {0} es la actual desde hoy. Lo marcado en la etapa {1} se conserva.</translation>
        </message>
        <message>
            <source>Change what it is about</source>
            <translation>Cambiar los datos del programa</translation>
        </message>
        <message>
            <source>Set the affected side</source>
            <translation>Indicar el lado afectado</translation>
        </message>
        <message>
            <source>Change the figure</source>
            <translation>Cambiar la figura</translation>
        </message>
        <message>
            <source>This is the copy. The original is on the start page, as it was (Ctrl+W).</source>
            <translation>Esta es la copia. El original está en la página de inicio, como estaba (Ctrl+W).</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Template: {0}</source>
            <translation>Plantilla: {0}</translation>
        </message>
        <message>
            <source>Programme {0}, {1}</source>
            <translation>Programa {0}, {1}</translation>
        </message>
    </context>
    <context>
        <name>ProgrammeDialog</name>
        <message>
            <source>About this programme</source>
            <translation>Sobre este programa</translation>
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
        <message>
            <source>not said</source>
            <translation>sin decir</translation>
        </message>
        <message>
            <source>&amp;Look at it again on</source>
            <translation>&amp;Revisarlo el</translation>
        </message>
        <message>
            <source>Day of the next look</source>
            <translation>Día de la próxima revisión</translation>
        </message>
        <message>
            <source>Stands at the head of the handout.</source>
            <translation>Encabeza la hoja.</translation>
        </message>
        <message>
            <source>For yourself. It is not printed.</source>
            <translation>Para usted. No se imprime.</translation>
        </message>
        <message>
            <source>Patient re&amp;ference</source>
            <translation>Re&amp;ferencia del paciente</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Título</translation>
        </message>
        <message>
            <source>&amp;Presentation</source>
            <translation>&amp;Cuadro</translation>
        </message>
        <message>
            <source>Affected &amp;side</source>
            <translation>&amp;Lado afectado</translation>
        </message>
        <message>
            <source>&amp;Message to the patient</source>
            <translation>&amp;Mensaje al paciente</translation>
        </message>
        <message>
            <source>Your own &amp;note</source>
            <translation>&amp;Nota propia</translation>
        </message>
    </context>
    <context>
        <name>ProgrammeDocument</name>
        <message>
            <source>Add block</source>
            <translation>Añadir bloque</translation>
        </message>
        <message>
            <source>Add block “{0}”</source>
            <translation>Añadir bloque «{0}»</translation>
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
            <source>Copy block</source>
            <translation>Copiar bloque</translation>
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
            <source>Copy stage</source>
            <translation>Copiar etapa</translation>
        </message>
        <message>
            <source>Move stage</source>
            <translation>Mover etapa</translation>
        </message>
        <message>
            <source>Tick criterion</source>
            <translation>Marcar criterio</translation>
        </message>
        <message>
            <source>Untick criterion</source>
            <translation>Desmarcar criterio</translation>
        </message>
        <message>
            <source>Note {0}</source>
            <translation>Anotar {0}</translation>
        </message>
        <message>
            <source>Take back {0}</source>
            <translation>Retirar {0}</translation>
        </message>
    </context>
    <context>
        <name>ProgrammeFiles</name>
        <message>
            <source>Open a programme</source>
            <translation>Abrir un programa</translation>
        </message>
        <message numerus="yes">
            <source>%n exercise(s) in it read differently from yours; yours are shown.</source>
            <translation>
                <numerusform>%n ejercicio del archivo está escrito de otro modo que el suyo; se muestra el suyo.</numerusform>
                <numerusform>%n ejercicios del archivo están escritos de otro modo que los suyos; se muestran los suyos.</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} differs from the programme that is here. It was opened as a copy; the other one is as it was.</source>
            <translation>{0} es distinto del programa que hay aquí. Se ha abierto como copia; el otro queda como estaba.</translation>
        </message>
        <message>
            <source>{0} is version {1}. The programme was changed since and is shown as it is now; the version is under Handout, Issued versions.</source>
            <translation>{0} es la versión {1}. El programa ha cambiado desde entonces y se muestra como está ahora; la versión está en Hoja, Versiones entregadas.</translation>
        </message>
        <message>
            <source>Opened as a copy; what was handed over stays as it was.</source>
            <translation>Abierto como copia; lo entregado queda como estaba.</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Guardar una copia</translation>
        </message>
        <message>
            <source>A copy is in {0}.</source>
            <translation>Hay una copia en {0}.</translation>
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
            <source>Calf and Achilles tendon</source>
            <translation>Pantorrilla y tendón de Aquiles</translation>
        </message>
        <message>
            <source>Foot and ankle</source>
            <translation>Pie y tobillo</translation>
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
            <source>Whole leg, for runners</source>
            <translation>Pierna entera, para corredores</translation>
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
        <name>ProgressDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>{0} of {1}: {2}</source>
            <translation>{0} de {1}: {2}</translation>
        </message>
        <message>
            <source>Ending what has begun…</source>
            <translation>Terminando lo empezado…</translation>
        </message>
    </context>
    <context>
        <name>ProgressWords</name>
        <message>
            <source>more repetitions</source>
            <translation>más repeticiones</translation>
        </message>
        <message>
            <source>more sets</source>
            <translation>más series</translation>
        </message>
        <message>
            <source>longer hold</source>
            <translation>mantener más tiempo</translation>
        </message>
        <message>
            <source>more load</source>
            <translation>más carga</translation>
        </message>
        <message>
            <source>stronger band</source>
            <translation>banda más fuerte</translation>
        </message>
        <message>
            <source>add a band</source>
            <translation>añadir una banda</translation>
        </message>
        <message>
            <source>faster</source>
            <translation>más rápido</translation>
        </message>
        <message>
            <source>slower</source>
            <translation>más despacio</translation>
        </message>
        <message>
            <source>changing speed</source>
            <translation>cambiando de ritmo</translation>
        </message>
        <message>
            <source>farther</source>
            <translation>más lejos</translation>
        </message>
        <message>
            <source>higher</source>
            <translation>más alto</translation>
        </message>
        <message>
            <source>more range</source>
            <translation>más recorrido</translation>
        </message>
        <message>
            <source>more often</source>
            <translation>más a menudo</translation>
        </message>
        <message>
            <source>on one leg</source>
            <translation>a una pierna</translation>
        </message>
        <message>
            <source>on both legs</source>
            <translation>con las dos piernas</translation>
        </message>
        <message>
            <source>with a hand for support</source>
            <translation>con apoyo de una mano</translation>
        </message>
        <message>
            <source>with less support</source>
            <translation>con menos apoyo</translation>
        </message>
        <message>
            <source>looking ahead</source>
            <translation>mirando al frente</translation>
        </message>
        <message>
            <source>with closed eyes</source>
            <translation>con los ojos cerrados</translation>
        </message>
        <message>
            <source>on even ground</source>
            <translation>en suelo llano</translation>
        </message>
        <message>
            <source>on soft ground</source>
            <translation>en suelo blando</translation>
        </message>
        <message>
            <source>on a step</source>
            <translation>en un escalón</translation>
        </message>
        <message>
            <source>on a balance board</source>
            <translation>en una tabla de equilibrio</translation>
        </message>
        <message>
            <source>with turns</source>
            <translation>con giros</translation>
        </message>
        <message>
            <source>in new directions</source>
            <translation>en otras direcciones</translation>
        </message>
        <message>
            <source>in directions called out</source>
            <translation>en la dirección que se indique</translation>
        </message>
        <message>
            <source>lifting an arm or leg</source>
            <translation>levantando un brazo o una pierna</translation>
        </message>
        <message>
            <source>the harder exercise</source>
            <translation>el ejercicio más difícil</translation>
        </message>
        <message>
            <source>the easier exercise</source>
            <translation>el ejercicio más fácil</translation>
        </message>
        <message>
            <source>start it</source>
            <translation>empezarlo</translation>
        </message>
        <message>
            <source>stop it</source>
            <translation>dejarlo</translation>
        </message>
    </context>
    <context>
        <name>ReadingWords</name>
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
            <source>It is not clear what is repeated.</source>
            <translation>No está claro qué se repite.</translation>
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
        <message>
            <source>Kept: {0}.</source>
            <translation>Se mantiene: {0}.</translation>
        </message>
        <message>
            <source>Taken out: {0}.</source>
            <translation>Quitado: {0}.</translation>
        </message>
        <message>
            <source>{0}: is that meant?</source>
            <translation>{0}: ¿es lo que quiere decir?</translation>
        </message>
        <message>
            <source>{0} sets</source>
            <translation>{0} series</translation>
        </message>
        <message>
            <source>{0} repetitions</source>
            <translation>{0} repeticiones</translation>
        </message>
        <message>
            <source>a hold of {1}</source>
            <translation>mantener {1}</translation>
        </message>
        <message>
            <source>{1} in one set</source>
            <translation>{1} en una serie</translation>
        </message>
        <message>
            <source>{0} metres</source>
            <translation>{0} metros</translation>
        </message>
        <message>
            <source>{0} steps</source>
            <translation>{0} pasos</translation>
        </message>
        <message>
            <source>{0} contacts</source>
            <translation>{0} contactos</translation>
        </message>
        <message>
            <source>{0} objects</source>
            <translation>{0} objetos</translation>
        </message>
        <message>
            <source>{0} breaths</source>
            <translation>{0} respiraciones</translation>
        </message>
        <message>
            <source>{0} lengths</source>
            <translation>{0} largos</translation>
        </message>
        <message>
            <source>{1} in one phase of the tempo</source>
            <translation>{1} en una fase del ritmo</translation>
        </message>
        <message>
            <source>{1} for one repetition</source>
            <translation>{1} para una repetición</translation>
        </message>
        <message>
            <source>a rest of {1}</source>
            <translation>un descanso de {1}</translation>
        </message>
        <message>
            <source>{0} times a day</source>
            <translation>{0} veces al día</translation>
        </message>
        <message>
            <source>{0} kg</source>
            <translation>{0} kg</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} s</translation>
        </message>
    </context>
    <context>
        <name>RedFlagsDialog</name>
        <message>
            <source>Warning signs</source>
            <translation>Señales de alarma</translation>
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
            <source>Ask these before a programme is handed over. The answers stay with the programme and are never printed. Initials at the foot of a handout say who handed it over, not that anything was asked.</source>
            <translation>Pregunte esto antes de entregar un programa. Las respuestas se quedan con el programa y nunca se imprimen. Las iniciales al pie de una hoja dicen quién la entregó, no que se haya preguntado nada.</translation>
        </message>
        <message>
            <source>Reason for going on</source>
            <translation>Motivo para seguir</translation>
        </message>
        <message>
            <source>These questions are a translation that no clinician has checked yet. The English original stands in the tip of each question, and holds in doubt.</source>
            <translation>Estas preguntas son una traducción que ningún profesional clínico ha revisado aún. El original inglés está en la nota emergente de cada pregunta y prevalece en caso de duda.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Sus iniciales</translation>
        </message>
        <message>
            <source>What is answered so far is kept. Nothing is handed over.</source>
            <translation>Lo respondido hasta ahora se conserva. No se entrega nada.</translation>
        </message>
        <message>
            <source>Type the reason above to go on. Close keeps the answers too</source>
            <translation>Escriba arriba el motivo para continuar. Al cerrar también se conservan las respuestas</translation>
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
            <source>Nothing is answered yet</source>
            <translation>Todavía sin respuestas</translation>
        </message>
        <message>
            <source>Go on without asking</source>
            <translation>Seguir sin preguntar</translation>
        </message>
        <message>
            <source>It is kept that nothing was asked; the sign at the top stays</source>
            <translation>Queda anotado que no se preguntó nada; el aviso de arriba se mantiene</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) not asked</source>
            <translation>
                <numerusform>%n pregunta sin hacer</numerusform>
                <numerusform>%n preguntas sin hacer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReferenceField</name>
        <message>
            <source>for example JM-0412</source>
            <translation>por ejemplo JM-0412</translation>
        </message>
        <message>
            <source>{0} characters are the most that a page has room for: more is left out.</source>
            <translation>En una página caben como máximo {0} caracteres: lo que pase de ahí se omite.</translation>
        </message>
        <message>
            <source>A reference needs no name: files and pages carry it.</source>
            <translation>No use el nombre: la referencia aparece en archivos y páginas.</translation>
        </message>
        <message>
            <source>The clinic's own key. No name is needed.</source>
            <translation>La clave propia de la clínica. No hace falta el nombre.</translation>
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
        <name>RunDays</name>
        <message>
            <source>As the handout calls it</source>
            <translation>Como lo llama la hoja</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Título</translation>
        </message>
        <message>
            <source>&amp;Days a week</source>
            <translation>Días &amp;a la semana</translation>
        </message>
        <message>
            <source>On these days</source>
            <translation>En estos días</translation>
        </message>
        <message>
            <source>&amp;Pain up to, of 10</source>
            <translation>D&amp;olor hasta, de 10</translation>
        </message>
        <message>
            <source>Longest run</source>
            <translation>Carrera más larga</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Reglas</translation>
        </message>
        <message>
            <source>&amp;Note for the patient</source>
            <translation>Nota para el &amp;paciente</translation>
        </message>
        <message>
            <source>Ne&amp;ver two days in a row</source>
            <translation>N&amp;unca dos días seguidos</translation>
        </message>
        <message>
            <source>as usual by the next morning</source>
            <translation>normal a la mañana siguiente</translation>
        </message>
        <message>
            <source>as usual within 24 h</source>
            <translation>normal en 24 h</translation>
        </message>
        <message>
            <source>as usual within 48 h</source>
            <translation>normal en 48 h</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>sin decir</translation>
        </message>
        <message>
            <source>Settled by</source>
            <translation>Se calma</translation>
        </message>
        <message>
            <source>Empty: as in the programme</source>
            <translation>Vacío: como en el programa</translation>
        </message>
        <message>
            <source>At most, in % over the longest</source>
            <translation>Como mucho, % sobre la más larga</translation>
        </message>
        <message>
            <source>Percent over the longest run</source>
            <translation>Porcentaje sobre la carrera más larga</translation>
        </message>
        <message>
            <source>Days that the longest run is looked for in</source>
            <translation>Días en los que se busca la carrera más larga</translation>
        </message>
        <message>
            <source>Frandsen 2025: more injuries over 10 %, of the longest of 30 days</source>
            <translation>Frandsen 2025: más lesiones por encima del 10 % de la más larga de 30 días</translation>
        </message>
        <message>
            <source>of so many days</source>
            <translation>de tantos días</translation>
        </message>
        <message>
            <source>Distances in miles</source>
            <translation>Distancias en millas</translation>
        </message>
        <message>
            <source>Change title</source>
            <translation>Cambiar el título</translation>
        </message>
        <message>
            <source>Change note</source>
            <translation>Cambiar nota</translation>
        </message>
        <message>
            <source>Change rules of running</source>
            <translation>Cambiar las reglas de carrera</translation>
        </message>
        <message>
            <source>Change running days</source>
            <translation>Cambiar los días de carrera</translation>
        </message>
        <message>
            <source>Change pain limit of running</source>
            <translation>Cambiar el límite de dolor al correr</translation>
        </message>
        <message>
            <source>Change longest run</source>
            <translation>Cambiar la carrera más larga</translation>
        </message>
    </context>
    <context>
        <name>RunDialog</name>
        <message>
            <source>Running and gait</source>
            <translation>Carrera y técnica</translation>
        </message>
        <message>
            <source>Before the first run</source>
            <translation>Antes de la primera carrera</translation>
        </message>
        <message>
            <source>Go on to the next session when</source>
            <translation>Pasar a la sesión siguiente cuando</translation>
        </message>
        <message>
            <source>&amp;Sessions</source>
            <translation>&amp;Sesiones</translation>
        </message>
        <message>
            <source>Start &amp;when</source>
            <translation>Empe&amp;zar cuando</translation>
        </message>
        <message>
            <source>Step &amp;back</source>
            <translation>&amp;Retroceder</translation>
        </message>
        <message>
            <source>Days and li&amp;mits</source>
            <translation>Días y &amp;límites</translation>
        </message>
        <message>
            <source>&amp;Go on when</source>
            <translation>Se&amp;guir cuando</translation>
        </message>
        <message>
            <source>Ga&amp;it</source>
            <translation>Téc&amp;nica</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Remove the running plan</source>
            <translation>Quitar el plan de carrera</translation>
        </message>
        <message>
            <source>Change start of running</source>
            <translation>Cambiar el inicio de la carrera</translation>
        </message>
        <message>
            <source>Change when to go on running</source>
            <translation>Cambiar cuándo seguir en la carrera</translation>
        </message>
        <message>
            <source>Change step-back of running</source>
            <translation>Cambiar cuándo retroceder en la carrera</translation>
        </message>
        <message>
            <source>The running plan is on the handout in the last stage, once a session is marked as now, or where Contents… asks for it.</source>
            <translation>El plan de carrera sale en la hoja en la última etapa, cuando una sesión está marcada como actual o si Contenido… lo pide.</translation>
        </message>
        <message>
            <source>&amp;Undo: {0}</source>
            <translation>&amp;Deshacer: {0}</translation>
        </message>
        <message>
            <source>Start running from {0}</source>
            <translation>Empezar la carrera desde {0}</translation>
        </message>
        <message>
            <source>Mark running session</source>
            <translation>Marcar sesión de carrera</translation>
        </message>
    </context>
    <context>
        <name>RunEditing</name>
        <message>
            <source>&amp;Running…</source>
            <translation>Ca&amp;rrera…</translation>
        </message>
        <message>
            <source>&amp;Gait cues…</source>
            <translation>Claves de &amp;técnica…</translation>
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Type the sessions yourself, one line each.</source>
            <translation>Escriba usted las sesiones, una por línea.</translation>
        </message>
        <message>
            <source>Template: {0}</source>
            <translation>Plantilla: {0}</translation>
        </message>
        <message>
            <source>As the template has it; what it rests on stands with the template.</source>
            <translation>Como está en la plantilla; en qué se basa consta en la plantilla.</translation>
        </message>
        <message>
            <source>The handout says: {0}</source>
            <translation>La hoja dice: {0}</translation>
        </message>
    </context>
    <context>
        <name>RunSessions</name>
        <message>
            <source>&amp;Add</source>
            <translation>&amp;Añadir</translation>
        </message>
        <message>
            <source>Add a session (Insert)</source>
            <translation>Añadir una sesión (Insert)</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>Du&amp;plicar</translation>
        </message>
        <message>
            <source>Duplicate it (Ctrl+D)</source>
            <translation>Duplicarla (Ctrl+D)</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Remove it (Delete)</source>
            <translation>Quitarla (Supr)</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Arriba</translation>
        </message>
        <message>
            <source>Move it up (Alt+Up)</source>
            <translation>Subirla (Alt+Arriba)</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Abajo</translation>
        </message>
        <message>
            <source>Move it down (Alt+Down)</source>
            <translation>Bajarla (Alt+Abajo)</translation>
        </message>
        <message>
            <source>At t&amp;his session</source>
            <translation>&amp;En esta sesión</translation>
        </message>
        <message>
            <source>The patient is at this session now (Space)</source>
            <translation>El paciente está ahora en esta sesión (Espacio)</translation>
        </message>
        <message>
            <source>Another &amp;plan…</source>
            <translation>&amp;Otro plan…</translation>
        </message>
        <message>
            <source>Remove the running plan</source>
            <translation>Quitar el plan de carrera</translation>
        </message>
        <message>
            <source>Sessions in their order, each typed in one line.</source>
            <translation>Las sesiones en su orden, cada una escrita en una línea.</translation>
        </message>
        <message>
            <source>Session in one line</source>
            <translation>Sesión en una línea</translation>
        </message>
        <message>
            <source>Session in one &amp;line</source>
            <translation>Ses&amp;ión en una línea</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Sesión nueva</translation>
        </message>
        <message>
            <source>{0}   ● now</source>
            <translation>{0}   ● actual</translation>
        </message>
        <message>
            <source>Such as: 6x run 1 walk 2 · run 30 easy · 5 km on grass · warm-up walk 5; 4x run 5 rpe3-4 walk 2; cool-down walk 5; flat</source>
            <translation>Por ejemplo: 6x run 1 walk 2 · run 30 easy · 5 km on grass · warm-up walk 5; 4x run 5 rpe3-4 walk 2; cool-down walk 5; flat</translation>
        </message>
        <message>
            <source>Change session</source>
            <translation>Cambiar sesión</translation>
        </message>
        <message>
            <source>Add session</source>
            <translation>Añadir sesión</translation>
        </message>
        <message>
            <source>Not read: “{0}”. {1}</source>
            <translation>No leído: «{0}». {1}</translation>
        </message>
        <message>
            <source>Until this is mended the session is: {0}</source>
            <translation>Hasta que se corrija, la sesión es: {0}</translation>
        </message>
        <message>
            <source>Duplicate session</source>
            <translation>Duplicar sesión</translation>
        </message>
        <message>
            <source>Remove session</source>
            <translation>Quitar sesión</translation>
        </message>
        <message>
            <source>Move session</source>
            <translation>Mover sesión</translation>
        </message>
    </context>
    <context>
        <name>RunStart</name>
        <message>
            <source>Start from a plan. Everything in it can be changed afterwards.</source>
            <translation>Parta de un plan. Después se puede cambiar todo.</translation>
        </message>
        <message>
            <source>Plans to start from</source>
            <translation>Planes de partida</translation>
        </message>
        <message>
            <source>Use &amp;this plan</source>
            <translation>Usar &amp;este plan</translation>
        </message>
        <message>
            <source>&amp;Keep the plan there is</source>
            <translation>&amp;Conservar el plan actual</translation>
        </message>
    </context>
    <context>
        <name>RunStrip</name>
        <message>
            <source>Running and gait</source>
            <translation>Carrera y técnica</translation>
        </message>
    </context>
    <context>
        <name>RunWords</name>
        <message>
            <source>Add a return to running</source>
            <translation>Añadir la vuelta a correr</translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n sesión</numerusform>
                <numerusform>%n sesiones</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} days a week</source>
            <translation>{0} días a la semana</translation>
        </message>
        <message>
            <source>at session {0}</source>
            <translation>en la sesión {0}</translation>
        </message>
        <message>
            <source>Running: {0}</source>
            <translation>Carrera: {0}</translation>
        </message>
        <message>
            <source>Add a gait cue</source>
            <translation>Añadir una clave de técnica</translation>
        </message>
        <message>
            <source>Gait: {0}</source>
            <translation>Técnica: {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} +{1} %</source>
            <translation>{0} +{1} %</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} hasta {1}</translation>
        </message>
        <message>
            <source>metronome</source>
            <translation>metrónomo</translation>
        </message>
        <message>
            <source>Cadence</source>
            <translation>Cadencia</translation>
        </message>
        <message>
            <source>Shorter step</source>
            <translation>Paso más corto</translation>
        </message>
        <message>
            <source>Soft landing</source>
            <translation>Aterrizaje suave</translation>
        </message>
        <message>
            <source>Wider steps</source>
            <translation>Pasos más anchos</translation>
        </message>
        <message>
            <source>Slight forward lean</source>
            <translation>Ligera inclinación adelante</translation>
        </message>
        <message>
            <source>Another foot strike</source>
            <translation>Otra pisada</translation>
        </message>
        <message>
            <source>Count the steps first</source>
            <translation>Contar antes los pasos</translation>
        </message>
        <message>
            <source>Flat ground first</source>
            <translation>Primero en llano</translation>
        </message>
        <message>
            <source>One change at a time</source>
            <translation>Un cambio cada vez</translation>
        </message>
        <message>
            <source>Strength after the run</source>
            <translation>Fuerza tras la carrera</translation>
        </message>
        <message>
            <source>No new shoes for now</source>
            <translation>Sin calzado nuevo por ahora</translation>
        </message>
        <message>
            <source>Repeat until it is easy</source>
            <translation>Repetir hasta que sea fácil</translation>
        </message>
        <message>
            <source>One long, one short, one in between</source>
            <translation>Una larga, una corta, una media</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>Lun</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>Mar</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>Mié</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>Jue</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>Vie</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>Sáb</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>Dom</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>published</source>
            <translation>publicado</translation>
        </message>
        <message>
            <source>background</source>
            <translation>conocimiento general</translation>
        </message>
        <message>
            <source>our own design</source>
            <translation>diseño propio</translation>
        </message>
        <message>
            <source>12 sessions for calf cases</source>
            <translation>12 sesiones para la pantorrilla</translation>
        </message>
        <message>
            <source>10 levels of 30 minutes</source>
            <translation>10 niveles de 30 minutos</translation>
        </message>
        <message>
            <source>6 phases by distance</source>
            <translation>6 fases por distancia</translation>
        </message>
        <message>
            <source>6 phases, treadmill to ground</source>
            <translation>6 fases, de la cinta al suelo</translation>
        </message>
        <message>
            <source>22 days, one after the other</source>
            <translation>22 días, uno tras otro</translation>
        </message>
        <message>
            <source>6 weeks of anti-gravity treadmill</source>
            <translation>6 semanas en cinta antigravedad</translation>
        </message>
        <message>
            <source>At least 48 h between sessions, flat ground, effort 3 to 4 of 10, 5 minutes of walking before and after. Repeat on amber, one session back on red. With a tendon, overload or nerve and under 2 weeks without running: start at session 5. Pain limits are those of the traffic light: strains and bone have lower ones, which the template of the strain brings.</source>
            <translation>Al menos 48 h entre sesiones, terreno llano, esfuerzo de 3 a 4 sobre 10, 5 minutos caminando antes y después. En ámbar, repetir; en rojo, una sesión atrás. Con tendón, sobrecarga o nervio y menos de 2 semanas sin correr: empezar en la sesión 5. Los límites de dolor son los del semáforo: distensiones y hueso los tienen más bajos, y los trae la plantilla de la distensión.</translation>
        </message>
        <message>
            <source>3 rounds of 10 minutes. Each level at least 3 times, a rest day after each session.</source>
            <translation>3 vueltas de 10 minutos. Cada nivel al menos 3 veces, un día de descanso tras cada sesión.</translation>
        </message>
        <message>
            <source>Written for soldiers. Each phase at least twice, a rest day between runs, level ground, shoes under 6 months old. On only without swelling, stiffness or more pain.</source>
            <translation>Escrito para soldados. Cada fase al menos dos veces, un día de descanso entre carreras, terreno llano, calzado de menos de 6 meses. Avanzar solo sin hinchazón, rigidez ni más dolor.</translation>
        </message>
        <message>
            <source>For shin pain. Where to begin comes from a run test: the distance at 9.7 km/h (6 mph) until pain is 2 of 10. For an Achilles tendon leave the treadmill out: force at the tendon is 12.5 % higher on it.</source>
            <translation>Para el dolor tibial. El punto de partida sale de una prueba de carrera: la distancia a 9,7 km/h (6 mph) hasta un dolor de 2 sobre 10. Con un tendón de Aquiles, omita la cinta: en ella la fuerza en el tendón es un 12,5 % mayor.</translation>
        </message>
        <message>
            <source>Runs on days in a row: not for calf strains (expert rule). Days 9, 13, 17 and 21 are rest days.</source>
            <translation>Se corre días seguidos: no para distensiones de la pantorrilla (regla de expertos). Los días 9, 13, 17 y 21 son de descanso.</translation>
        </message>
        <message>
            <source>Used for a bone stress reaction of the shin after 4 weeks: a week at each body weight, 2 to 3 sessions a week, never two days in a row.</source>
            <translation>Usado en una reacción ósea por estrés de la tibia tras 4 semanas: una semana con cada peso corporal, 2 a 3 sesiones por semana, nunca dos días seguidos.</translation>
        </message>
        <message>
            <source>First choice. 5 %, at most 10 %, at the same speed. More steps in each km: the whole load may not fall, so look at the 24 hours after.</source>
            <translation>Primera opción. 5 %, como mucho 10 %, a la misma velocidad. Más pasos por km: puede que la carga total no baje, así que mire las 24 horas siguientes.</translation>
        </message>
        <message>
            <source>One lesson of 5 minutes, then alone 2 to 3 times a week for 2 weeks, up to 30 minutes. Cadence rose; other measures did not (33 runners).</source>
            <translation>Una lección de 5 minutos; después, por su cuenta 2 a 3 veces por semana durante 2 semanas, hasta 30 minutos. La cadencia subió; otras medidas no (33 corredores).</translation>
        </message>
        <message>
            <source>Best by way of the cadence. Experts; few trials.</source>
            <translation>Mejor por medio de la cadencia. Expertos; pocos ensayos.</translation>
        </message>
        <message>
            <source>Say “quieter”, not “on your toes”. Calf and Achilles problems were reported a little more often (background knowledge, to be checked).</source>
            <translation>Diga «más silencioso», no «de puntillas». Se comunicaron problemas de pantorrilla y Aquiles algo más a menudo (conocimiento general, por comprobar).</translation>
        </message>
        <message>
            <source>Only where the feet cross the middle line.</source>
            <translation>Solo si los pies cruzan la línea media.</translation>
        </message>
        <message>
            <source>Last of all. Stop it if the calf tightens.</source>
            <translation>Lo último de todo. Déjelo si la pantorrilla se tensa.</translation>
        </message>
        <message>
            <source>From heel to forefoot: avoid it with calf or Achilles pain, the tendon takes more with each step. A forefoot striker may try mid or rearfoot for a while.</source>
            <translation>De talón a antepié: evítelo con dolor de pantorrilla o de Aquiles, el tendón soporta más en cada paso. Quien pisa de antepié puede probar un tiempo con mediopié o retropié.</translation>
        </message>
        <message>
            <source>Steps in a minute at the own speed, before and after.</source>
            <translation>Pasos por minuto a su propia velocidad, antes y después.</translation>
        </message>
        <message>
            <source>Outdoors, over 4 weeks</source>
            <translation>Al aire libre, en 4 semanas</translation>
        </message>
        <message>
            <source>Over 8 sessions, by time</source>
            <translation>En 8 sesiones, por tiempo</translation>
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
        <name>SessionList</name>
        <message>
            <source>Sessions</source>
            <translation>Sesiones</translation>
        </message>
    </context>
    <context>
        <name>SessionWords</name>
        <message>
            <source>{0} in all</source>
            <translation>{0} en total</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} s</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>{0} mi</source>
            <translation>{0} mi</translation>
        </message>
        <message>
            <source>{0} km</source>
            <translation>{0} km</translation>
        </message>
        <message>
            <source>{0} m</source>
            <translation>{0} m</translation>
        </message>
        <message>
            <source>{0} times {1}</source>
            <translation>{0} veces {1}</translation>
        </message>
        <message>
            <source>{0} sets of {1}</source>
            <translation>{0} series de {1}</translation>
        </message>
        <message>
            <source>{0} seconds</source>
            <translation>{0} segundos</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minuto</numerusform>
                <numerusform>%n minutos</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} minutes</source>
            <translation>{0} minutos</translation>
        </message>
        <message>
            <source>{0} miles</source>
            <translation>{0} millas</translation>
        </message>
        <message>
            <source>{0} kilometres</source>
            <translation>{0} kilómetros</translation>
        </message>
        <message>
            <source>{0} metres</source>
            <translation>{0} metros</translation>
        </message>
        <message>
            <source>walk</source>
            <translation>caminar</translation>
        </message>
        <message>
            <source>brisk walk</source>
            <translation>caminar rápido</translation>
        </message>
        <message>
            <source>jog</source>
            <translation>trotar</translation>
        </message>
        <message>
            <source>run</source>
            <translation>correr</translation>
        </message>
        <message>
            <source>stride</source>
            <translation>progresión</translation>
        </message>
        <message>
            <source>sprint</source>
            <translation>esprint</translation>
        </message>
        <message>
            <source>backwards</source>
            <translation>hacia atrás</translation>
        </message>
        <message>
            <source>rest</source>
            <translation>descanso</translation>
        </message>
        <message>
            <source>cycle</source>
            <translation>bicicleta</translation>
        </message>
        <message>
            <source>run in water</source>
            <translation>correr en el agua</translation>
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
            <source>empty: the number of the handout's language</source>
            <translation>vacío: el número del idioma de la hoja</translation>
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
            <source>&amp;Emergency number</source>
            <translation>Número de &amp;emergencia</translation>
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
            <source>As your patients read it on the handout. Empty parts are left out; for the telephone there is a line to write on.</source>
            <translation>Tal como lo leen sus pacientes en la hoja. Lo que quede vacío se omite; para el teléfono hay una línea donde escribir.</translation>
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
            <translation>Imágenes &amp;quietas</translation>
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
            <source>&amp;Size of letters</source>
            <translation>&amp;Tamaño de letra</translation>
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
            <source>{0} % (as the system)</source>
            <translation>{0} % (como el sistema)</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
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
            <source>Other ways to do an exercise</source>
            <translation>Otras formas de hacer un ejercicio</translation>
        </message>
        <message>
            <source>Duplicate a card</source>
            <translation>Duplicar una ficha</translation>
        </message>
        <message>
            <source>Ctrl+drag</source>
            <translation>Ctrl+arrastrar</translation>
        </message>
        <message>
            <source>Copy a card, a block or a stage</source>
            <translation>Copiar una ficha, un bloque o una etapa</translation>
        </message>
        <message>
            <source>Select all cards of a stage</source>
            <translation>Seleccionar todas las fichas de una etapa</translation>
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
            <source>Head of a stage</source>
            <translation>Cabecera de una etapa</translation>
        </message>
        <message>
            <source>Move the stage</source>
            <translation>Mover la etapa</translation>
        </message>
        <message>
            <source>Aim, weeks, criteria</source>
            <translation>Objetivo, semanas, criterios</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar el nombre</translation>
        </message>
        <message>
            <source>Stage menu</source>
            <translation>Menú de la etapa</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Hallazgos</translation>
        </message>
        <message>
            <source>Keep a value and go to the next field</source>
            <translation>Guardar un valor e ir al campo siguiente</translation>
        </message>
        <message>
            <source>A test is positive or negative</source>
            <translation>Una prueba es positiva o negativa</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supr</translation>
        </message>
        <message>
            <source>Take a result back</source>
            <translation>Retirar un resultado</translation>
        </message>
        <message>
            <source>Add an option to the stage that is chosen</source>
            <translation>Añadir una opción a la etapa elegida</translation>
        </message>
        <message>
            <source>Add an option to that stage</source>
            <translation>Añadir una opción a esa etapa</translation>
        </message>
        <message>
            <source>Take back what is half typed; close</source>
            <translation>Retirar lo escrito a medias; cerrar</translation>
        </message>
        <message>
            <source>Handout pages</source>
            <translation>Páginas de la hoja</translation>
        </message>
        <message>
            <source>Page up, Page down</source>
            <translation>RePág, AvPág</translation>
        </message>
        <message>
            <source>Page before, next page</source>
            <translation>Página anterior, siguiente</translation>
        </message>
        <message>
            <source>Home, End</source>
            <translation>Inicio, Fin</translation>
        </message>
        <message>
            <source>First page, last page</source>
            <translation>Primera página, última</translation>
        </message>
        <message>
            <source>Larger, smaller</source>
            <translation>Más grande, más pequeño</translation>
        </message>
        <message>
            <source>Fit the width</source>
            <translation>Ajustar al ancho</translation>
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
        <name>Signing</name>
        <message>
            <source>Answer some warning signs</source>
            <translation>Responder algunas señales de alarma</translation>
        </message>
        <message>
            <source>Answer the warning signs</source>
            <translation>Responder las señales de alarma</translation>
        </message>
        <message>
            <source>Go on without asking</source>
            <translation>Seguir sin preguntar</translation>
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
            <translation>En&amp;trada</translation>
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
            <source>So many of them are enou&amp;gh (empty: all)</source>
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
            <source>by week</source>
            <translation>por semanas</translation>
        </message>
        <message>
            <source>goes on</source>
            <translation>sigue</translation>
        </message>
        <message>
            <source>starts later</source>
            <translation>empieza después</translation>
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
            <source>every other day</source>
            <translation>un día sí y otro no</translation>
        </message>
        <message>
            <source>every {0} days</source>
            <translation>cada {0} días</translation>
        </message>
        <message>
            <source>{0} days a week</source>
            <translation>{0} días a la semana</translation>
        </message>
        <message>
            <source>Stage {0}</source>
            <translation>Etapa {0}</translation>
        </message>
        <message>
            <source>{0} weeks long</source>
            <translation>{0} semanas</translation>
        </message>
        <message>
            <source>Drag it to move the block with its cards.</source>
            <translation>Arrástrelo para mover el bloque con sus fichas.</translation>
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
            <source>Move on when:</source>
            <translation>Avanzar cuando:</translation>
        </message>
        <message>
            <source>Long sheets are followed less fully: from five exercises a stage, think which matter most (Henry 1999, a small study; Eckard 2015).</source>
            <translation>Las hojas largas se cumplen menos: a partir de cinco ejercicios por etapa, piense cuáles importan más (Henry 1999, un estudio pequeño; Eckard 2015).</translation>
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
            <translation>Reduc&amp;ir (%)</translation>
        </message>
        <message>
            <source>A&amp;fter times</source>
            <translation>Tras &amp;fallos</translation>
        </message>
        <message>
            <source>When any of these holds; none: whenever the gate is missed</source>
            <translation>Cuando se dé alguno de estos; ninguno: siempre que no se cumpla el paso</translation>
        </message>
    </context>
    <context>
        <name>TitleBar</name>
        <message>
            <source>Reference, title, presentation, side… (Ctrl+I)</source>
            <translation>Referencia, título, cuadro, lado… (Ctrl+I)</translation>
        </message>
        <message>
            <source>About this programme</source>
            <translation>Sobre este programa</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Hallazgos</translation>
        </message>
        <message>
            <source>What was measured, and what matches it (Ctrl+Shift+F)</source>
            <translation>Lo que se ha medido y lo que coincide (Ctrl+Mayús+F)</translation>
        </message>
        <message>
            <source>Compare versions…</source>
            <translation>Comparar versiones…</translation>
        </message>
        <message>
            <source>Two versions side by side (Ctrl+Shift+D)</source>
            <translation>Dos versiones lado a lado (Ctrl+Mayús+D)</translation>
        </message>
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
            <source>Save the handout as a PDF</source>
            <translation>Guardar la hoja en PDF</translation>
        </message>
        <message>
            <source>Print handout</source>
            <translation>Imprimir la hoja</translation>
        </message>
        <message>
            <source>Which side?</source>
            <translation>¿Qué lado?</translation>
        </message>
        <message>
            <source>Exercises are for the affected leg, and nothing says which it is.</source>
            <translation>Hay ejercicios para la pierna afectada y nada dice cuál es.</translation>
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
        <name>TypedCards</name>
        <message>
            <source>There is no stage {0} in this programme.</source>
            <translation>Este programa no tiene etapa {0}.</translation>
        </message>
        <message>
            <source>This library knows none of its exercises.</source>
            <translation>Esta biblioteca no conoce ninguno de sus ejercicios.</translation>
        </message>
        <message>
            <source>Added to stage {0}: {1}</source>
            <translation>Añadido a la etapa {0}: {1}</translation>
        </message>
        <message>
            <source>without {0}</source>
            <translation>sin {0}</translation>
        </message>
    </context>
    <context>
        <name>UndoButtons</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
    </context>
    <context>
        <name>WeekStrip</name>
        <message>
            <source>Wee&amp;k of the stage</source>
            <translation>Se&amp;mana de la etapa</translation>
        </message>
        <message>
            <source>Fold the week</source>
            <translation>Plegar la semana</translation>
        </message>
        <message>
            <source>Show the week in full</source>
            <translation>Mostrar la semana completa</translation>
        </message>
    </context>
    <context>
        <name>WeekWords</name>
        <message>
            <source>Drills</source>
            <translation>Técnica</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Otro</translation>
        </message>
        <message>
            <source>Heavy {0}</source>
            <translation>Intenso: {0}</translation>
        </message>
        <message>
            <source>nothing set</source>
            <translation>nada fijado</translation>
        </message>
        <message>
            <source>rest</source>
            <translation>descanso</translation>
        </message>
        <message>
            <source>run</source>
            <translation>carrera</translation>
        </message>
        <message>
            <source>run, {0}</source>
            <translation>carrera, {0}</translation>
        </message>
        <message>
            <source>day after heavy {0} work</source>
            <translation>día después de trabajo intenso: {0}</translation>
        </message>
        <message>
            <source>day after heavy {0}</source>
            <translation>día después de intenso: {0}</translation>
        </message>
        <message>
            <source>under {0} h after heavy {1}</source>
            <translation>menos de {0} h tras intenso: {1}</translation>
        </message>
        <message>
            <source>two days in a row</source>
            <translation>dos días seguidos</translation>
        </message>
        <message>
            <source>runs two days in a row</source>
            <translation>carrera dos días seguidos</translation>
        </message>
        <message>
            <source>no run that day</source>
            <translation>ese día sin carrera</translation>
        </message>
        <message>
            <source>{0} % longer than before</source>
            <translation>{0} % más largo que antes</translation>
        </message>
        <message>
            <source>Run: {0}</source>
            <translation>Carrera: {0}</translation>
        </message>
        <message>
            <source>Run: open the running plan</source>
            <translation>Carrera: abrir el plan de carrera</translation>
        </message>
        <message>
            <source>one way to place it, the day is not fixed</source>
            <translation>una forma de colocarlo, el día no es fijo</translation>
        </message>
        <message>
            <source>Week of stage {0}</source>
            <translation>Semana de la etapa {0}</translation>
        </message>
        <message>
            <source>Nothing in it yet: add exercises, or a return to running.</source>
            <translation>Aún no hay nada: añada ejercicios o una vuelta a correr.</translation>
        </message>
        <message>
            <source>No way keeps every rule.</source>
            <translation>Ninguna forma cumple todas las reglas.</translation>
        </message>
        <message>
            <source>Outlined days are not fixed.</source>
            <translation>Días sin rellenar: no fijos.</translation>
        </message>
        <message>
            <source>The most of a span does not fit: less of it is shown.</source>
            <translation>No cabe el máximo del intervalo: se muestra menos.</translation>
        </message>
        <message>
            <source>Every other day: on other days next week.</source>
            <translation>Un día sí y otro no: la semana siguiente cae en otros días.</translation>
        </message>
        <message>
            <source>On no day, without a schedule: {0}.</source>
            <translation>Ningún día, sin pauta: {0}.</translation>
        </message>
        <message>
            <source>When needed: {0}.</source>
            <translation>Cuando haga falta: {0}.</translation>
        </message>
        <message>
            <source>The running plan names no days.</source>
            <translation>El plan de carrera no nombra días.</translation>
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
        <name>WindowDialogs</name>
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
            <source>Soleus {0}, library {1}</source>
            <translation>Soleus {0}, biblioteca {1}</translation>
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
            <source>H&amp;andout</source>
            <translation>&amp;Hoja</translation>
        </message>
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
            <source>&amp;More ways to hand over</source>
            <translation>&amp;Más formas de entregar</translation>
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
            <source>&amp;Programme</source>
            <translation>&amp;Programa</translation>
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
            <source>Change the handout's language</source>
            <translation>Cambiar el idioma de la hoja</translation>
        </message>
    </context>
</TS>
